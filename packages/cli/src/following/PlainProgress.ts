import {
  Execution,
  ObjectRow,
  StepExecution,
  Transition,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { outcomeNames } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Console } from '../host/Console';
import { Clock } from '../host/Host';
import { isTelling, objectLabel, reportOf } from '../result/objectRows';
import { subjectOf, targetsOf } from '../result/subject';
import { clockText, durationText } from '../texts/durations';
import { plainText } from '../texts/plainText';
import { withoutTold } from '../texts/withoutTold';
import { codeWords, counted, statusWord } from '../texts/words';
import { FollowedExecution, Progress } from './followExecution';
import { ServerClock } from './ServerClock';

/** @internal */
export interface PlainProgressOptions {
  console: Console;
  clock: Clock;
  heartbeatMs: number;
}

/** Labels stand in a column as wide as the widest so far, between these bounds. */
const narrowestLabel = 24;
const widestLabel = 48;

/**
 * Progress for a log: lines are only ever added, one for every recorded change,
 * and a heartbeat when there is none for long.
 *
 * @internal
 */
export class PlainProgress implements Progress {
  readonly wantsObjects = true;
  private readonly serverClock: ServerClock;
  private readonly announced = new Set<number>();
  private labelWidth = narrowestLabel;
  private lastLineAt: number;

  constructor(private readonly options: PlainProgressOptions) {
    const { clock } = options;
    this.serverClock = new ServerClock(() => clock.now());
    this.lastLineAt = clock.elapsed();
  }

  onLook(seen: FollowedExecution, news: Transition[]): void {
    const { execution } = seen;
    const { at: latest } = news.at(-1) ?? {};
    this.serverClock.observe(latest ?? execution.createdAt);
    for (const step of execution.steps) this.announce(seen, step);
    const rows = [...seen.objects.values()].flat();
    for (const transition of news)
      this.onTransition(execution, transition, rows);
    const { clock, heartbeatMs } = this.options;
    const isSilent = clock.elapsed() - this.lastLineAt >= heartbeatMs;
    if (isSilent && execution.state !== 'Finished') this.onSilence(execution);
  }

  onTrouble(words: string, nextInSeconds: number): void {
    this.write(
      clockText(this.options.clock.now()),
      `portal not reached (${words}), trying again in ${durationText(
        nextInSeconds,
      )}`,
    );
  }

  end(): void {
    // Every line already stands where it belongs.
  }

  private announce(
    { execution, objects }: FollowedExecution,
    step: StepExecution,
  ): void {
    const hasBegun = step.startedAt !== undefined;
    if (!hasBegun || this.announced.has(step.number)) return;
    this.announced.add(step.number);
    const rows = objects.get(step.number) ?? [];
    for (const row of rows.filter(isTelling)) this.makeRoom(objectLabel(row));
    const count = rows.filter(({ applied }) => applied).length;
    const details = [
      ...(count > 0 ? [counted(count, 'object')] : []),
      settingsText(step),
    ].join(', ');
    const place = announcedStep(execution, step);
    const text = `${subjectOf(execution)}, ${place}: ${details}`;
    this.writeAt(execution, step.startedAt, text);
  }

  private onTransition(
    execution: Execution,
    transition: Transition,
    rows: ObjectRow[],
  ): void {
    const { at, kind, name, subject, objectId } = transition;
    const row = rows.find(({ id }) => id === objectId);
    // What does not count holds nothing up: the portal shows it.
    if (row && !isTelling(row)) return;
    const isObject = subject === 'object' && kind && name;
    // What is gone holds nothing up either; what was applied and is gone fails.
    if (isObject && transition.status === undefined) return;
    const label = isObject
      ? objectLabel({ kind, name, cluster: '' })
      : stepLabelOf(transition);
    const told = rows.map(({ message }) => message);
    const text = isObject
      ? objectText(transition, told)
      : plainText(withoutTold(transition.message, told));
    this.writeAt(execution, at, this.inColumns(label, text));
  }

  private onSilence(execution: Execution): void {
    const now = new Date(this.serverClock.current()).toISOString();
    const label =
      execution.state === 'Queued' ? 'still queued' : 'still checking';
    const text = waitingText(execution);
    this.writeAt(execution, now, this.inColumns(label, text));
  }

  private inColumns(label: string, text: string): string {
    this.makeRoom(label);
    return `${label.padEnd(this.labelWidth)}  ${text}`;
  }

  private makeRoom(label: string): void {
    const width = Math.min(label.length, widestLabel);
    this.labelWidth = Math.max(this.labelWidth, width);
  }

  private writeAt(
    { startedAt, createdAt }: Execution,
    at: string | undefined,
    text: string,
  ): void {
    const instant = Date.parse(at ?? createdAt);
    const start = Date.parse(startedAt ?? createdAt);
    const seconds = Math.max(0, Math.floor((instant - start) / 1000));
    const elapsed = `${seconds} s`.padStart(6);
    this.write(`${clockText(instant)} ${elapsed}`, text);
  }

  private write(head: string, text: string): void {
    this.lastLineAt = this.options.clock.elapsed();
    this.options.console.note(`${head}  ${text}`.trimEnd());
  }
}

function announcedStep(execution: Execution, step: StepExecution): string {
  const targets = targetsOf(step);
  if (execution.steps.length < 2) return targets;
  return `step ${step.number} "${plainText(step.name)}" on ${targets}`;
}

function settingsText({ objectStatusCheck: check }: StepExecution): string {
  if (check.mode === 'none') return 'no verification';
  const timeout = check.stepExecutionTimeoutSeconds;
  const parts = [
    timeout === null ? 'no timeout' : `timeout ${durationText(timeout)}`,
    `stabilization ${durationText(check.statusStabilizationTimeoutSeconds)}`,
  ];
  return parts.join(', ');
}

function objectText(
  { status, reason, message }: Transition,
  told: string[],
): string {
  const word = statusWord(status ?? 'Unknown');
  if (status === 'Successful') return word;
  const report = reportOf({ reason, message: withoutTold(message, told) });
  return plainText(`${word.padEnd(11)}  ${report}`);
}

/** How the step ended stands as the word that everything else uses for it. */
function stepLabelOf({ reason }: Transition): string {
  const isOutcome = outcomeNames.some(name => name === reason);
  return isOutcome ? statusWord(reason) : codeWords(reason);
}

function waitingText({ steps }: Execution): string {
  const step = steps.find(({ state }) => state !== 'Finished');
  if (!step) return '';
  const all = Object.values(step.counts).reduce((sum, count) => sum + count, 0);
  const good = step.counts.Successful ?? 0;
  const progress = `${good} of ${counted(all, 'object')} successful`;
  const [first] = step.waitingFor;
  if (!first) return progress;
  const report = plainText(first.message || first.reason);
  return `${progress}, waiting for ${objectLabel(first, step)}: ${report}`;
}
