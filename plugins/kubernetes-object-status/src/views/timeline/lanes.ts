import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ObjectStatusName } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { tablesOf } from '../objectTables';
import { linesOf } from '../treeLines';
import { ObjectHistory, Span, StepHistory, WindowSpan } from './history';

/** A bar: as long as there was one status. @internal */
export interface Segment extends Span {
  status: ObjectStatusName;
  /** The reason at its beginning. */
  reason: string;
  message: string;
}

/** Something that happened and left the status as it was. @internal */
export interface Mark {
  at: number;
  reason: string;
  message: string;
}

/** A line of the timeline. @internal */
export interface Lane {
  key: string;
  step: number;
  /** Absent of the step's own lane. */
  object?: { id: string; kind: string; name: string };
  /** The step's name; of an object its kind and name. */
  name: string;
  /** 0 for a step; from 1 for objects, as deep as they stand in the tree. */
  level: number;
  segments: Segment[];
  marks: Mark[];
  /** Of a step only. */
  windows: WindowSpan[];
  blind: Span[];
}

/**
 * Lanes in the order of the tables: each step, then those of its objects that
 * tell something. What is gone by the end stands after the others.
 *
 * @param rows - by step number: who belongs to whom
 * @internal
 */
export function lanesOf(
  history: readonly StepHistory[],
  rows: ReadonlyMap<number, readonly ObjectRow[]>,
): Lane[] {
  return history.flatMap(step => [
    laneOfStep(step),
    ...placed(step, rows.get(step.step.number) ?? []).map(({ object, level }) =>
      laneOfObject(step, object, level),
    ),
  ]);
}

/** What was successful from the first look on and stayed so tells nothing, unless it was applied. */
function placed(step: StepHistory, rows: readonly ObjectRow[]) {
  const byId = new Map(step.objects.map(object => [object.id, object]));
  const inTables = tablesOf(rows, 'tree')
    .flatMap(({ nodes }) => linesOf(nodes, () => true))
    .flatMap(({ node, level }) => {
      const object = byId.get(node.row.id);
      byId.delete(node.row.id);
      const isTelling = object && (node.row.applied || hasChanged(object));
      return isTelling ? [{ object, level }] : [];
    });
  const gone = [...byId.values()].map(object => ({ object, level: 1 }));
  return [...inTables, ...gone.filter(({ object }) => hasChanged(object))];
}

function hasChanged({ phases }: ObjectHistory): boolean {
  return (
    new Set(phases.map(({ status }) => status)).size > 1 ||
    phases[0].status !== 'Successful'
  );
}

function laneOfStep(history: StepHistory): Lane {
  const { step, windows, blind } = history;
  return {
    key: `${step.number}`,
    step: step.number,
    name: step.name,
    level: 0,
    segments: segmentsOfStep(history),
    marks: windows.flatMap(({ to, brokenBy }) =>
      brokenBy === undefined
        ? []
        : [{ at: to, reason: 'WindowClosed', message: brokenBy }],
    ),
    windows,
    blind,
  };
}

/** In progress, but for its windows. */
function segmentsOfStep({ from, to, windows }: StepHistory): Segment[] {
  const segments: Segment[] = [];
  let at = from;
  const waitUntil = (instant: number) => {
    if (instant <= at) return;
    const plain = { status: 'InProgress', reason: '', message: '' } as const;
    segments.push({ from: at, to: instant, ...plain });
  };
  for (const window of windows) {
    waitUntil(window.from);
    const { status } = window;
    segments.push({ ...window, status, reason: 'WindowOpened', message: '' });
    at = window.to;
  }
  waitUntil(to);
  return segments;
}

function laneOfObject(
  { step, blind }: StepHistory,
  object: ObjectHistory,
  level: number,
): Lane {
  const { id, kind, name, phases } = object;
  return {
    key: `${step.number}/${id}`,
    step: step.number,
    object: { id, kind, name },
    name: `${kind} ${name}`,
    level,
    segments: segmentsOf(phases),
    marks: marksOf(phases),
    windows: [],
    blind: blind.filter(({ to }) => to > phases[0].from),
  };
}

function segmentsOf(phases: ObjectHistory['phases']): Segment[] {
  const segments: Segment[] = [];
  for (const phase of phases) {
    const last = segments.at(-1);
    const goesOn = last?.status === phase.status && last.to === phase.from;
    if (goesOn) last.to = phase.to;
    else segments.push({ ...phase });
  }
  return segments;
}

function marksOf(phases: ObjectHistory['phases']): Mark[] {
  return phases.flatMap(({ from, status, reason, message }, index) => {
    const before = phases[index - 1];
    return before?.status === status ? [{ at: from, reason, message }] : [];
  });
}
