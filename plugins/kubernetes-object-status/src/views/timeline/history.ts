import {
  Execution,
  StepExecution,
  Transition,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ObjectStatusName } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { knownStatus } from '../statusMark';

/** From an instant up to, and without, another one; milliseconds. @internal */
export interface Span {
  from: number;
  to: number;
}

/** As long as an object had one status for one reason. @internal */
export interface Phase extends Span {
  status: ObjectStatusName;
  reason: string;
  message: string;
}

/** An object of a step, from when it was first seen. @internal */
export interface ObjectHistory {
  id: string;
  kind: string;
  name: string;
  /** One after the other; with a hole only where it was gone. */
  phases: Phase[];
}

/** A stabilization window of a step. @internal */
export interface WindowSpan extends Span {
  status: ObjectStatusName;
  /** It did not last: why, in words. */
  brokenBy?: string;
}

/** A step that has begun, with all that history tells of it. @internal */
export interface StepHistory extends Span {
  step: StepExecution;
  objects: ObjectHistory[];
  windows: WindowSpan[];
  /** When it could not be observed. */
  blind: Span[];
}

/**
 * What the transitions of an execution say of its steps and objects. Of a step
 * that began anew only what came since.
 *
 * @param now - milliseconds; where what still runs ends
 * @internal
 */
export function historyOf(
  execution: Execution,
  transitions: readonly Transition[],
  now: number,
): StepHistory[] {
  const known = sinceItBegan(transitions);
  return execution.steps.flatMap(step => {
    if (step.startedAt === undefined || step.outcome === 'Skipped') return [];
    const from = Date.parse(step.startedAt);
    const end =
      step.finishedAt === undefined ? now : Date.parse(step.finishedAt);
    const span = { from, to: Math.max(from, end) };
    const own = known.filter(each => each.step === step.number);
    return [
      {
        ...span,
        step,
        objects: objectsOf(own, span),
        windows: windowsOf(own, span),
        blind: blindOf(own, span),
      },
    ];
  });
}

/**
 * A report that adopts an execution begins its step anew: what came before is
 * of another check.
 *
 * @internal
 */
export function sinceItBegan(transitions: readonly Transition[]): Transition[] {
  const anew = new Map(
    transitions
      .filter(({ reason }) => reason === 'Adopted')
      .map(({ step, seq }) => [step, seq]),
  );
  return transitions.filter(({ step, seq }) => seq > (anew.get(step) ?? 0));
}

function objectsOf(transitions: Transition[], span: Span): ObjectHistory[] {
  const byId = new Map<string, Transition[]>();
  for (const each of transitions) {
    if (each.subject !== 'object' || each.objectId === undefined) continue;
    const known = byId.get(each.objectId);
    if (known) known.push(each);
    else byId.set(each.objectId, [each]);
  }
  return [...byId]
    .map(([id, changes]) => ({
      id,
      kind: changes[0].kind ?? '',
      name: changes[0].name ?? id,
      phases: phasesOf(changes, span),
    }))
    .filter(({ phases }) => phases.length > 0);
}

/** Without a status it was gone. */
function phasesOf(changes: Transition[], span: Span): Phase[] {
  return changes
    .map(({ status, reason, message, at }, index) => {
      const next = changes[index + 1]?.at;
      return {
        from: within(Date.parse(at), span),
        to: next === undefined ? span.to : within(Date.parse(next), span),
        status: status === undefined ? undefined : knownStatus(status),
        reason,
        message,
      };
    })
    .filter(
      (phase): phase is Phase =>
        phase.status !== undefined && phase.to > phase.from,
    );
}

function windowsOf(transitions: Transition[], span: Span): WindowSpan[] {
  const windows: WindowSpan[] = [];
  let open: WindowSpan | undefined;
  for (const each of transitions) {
    const at = within(Date.parse(each.at), span);
    if (each.reason === 'WindowClosed' && open) {
      windows.push({ ...open, to: at, brokenBy: each.message });
      open = undefined;
    }
    if (each.reason === 'WindowOpened') {
      if (open) windows.push({ ...open, to: at });
      const status = knownStatus(each.status ?? 'Unknown');
      open = { from: at, to: span.to, status };
    }
  }
  if (open) windows.push(open);
  return windows.filter(({ from, to }) => to > from);
}

function blindOf(transitions: Transition[], span: Span): Span[] {
  const blind: Span[] = [];
  let open = 0;
  for (const { reason, at } of transitions) {
    const instant = within(Date.parse(at), span);
    if (reason === 'GapStarted') {
      if (open === 0) blind.push({ from: instant, to: span.to });
      open += 1;
    }
    if (reason === 'GapEnded' && open > 0) {
      open -= 1;
      if (open === 0) blind[blind.length - 1].to = instant;
    }
  }
  return blind.filter(({ from, to }) => to > from);
}

function within(instant: number, { from, to }: Span): number {
  return Math.min(Math.max(instant, from), to);
}
