import { ObjectStatusName } from '../judging/Judgement';
import { ObjectStatusCheck } from '../options';
import {
  SimulateInput,
  SimulateResult,
  SimulationEvent,
} from '../simulation/formats';
import { simulate } from '../simulation/simulate';
import { OutcomeName } from '../stabilization/StepState';

type StatusesEvent = Extract<SimulationEvent, { statuses: unknown }>;

/**
 * Something that happens on a timeline: gets the last statuses that were told
 * and gives the event, its instant aside.
 *
 * @internal
 */
export type TimelineStep = (
  told: Omit<StatusesEvent, 'at'>,
) => Omit<SimulationEvent, 'at'>;

/** What a timeline has to lead to; instants in seconds. @internal */
export interface Conclusion {
  outcome: OutcomeName | null;
  at: number | null;
  /** Not compared where absent. */
  stabilized?: boolean;
}

/** What carries a timeline out: the engine, or a model of it. @internal */
export type TimelineRunner = (
  input: SimulateInput,
) => Pick<SimulateResult, 'outcome' | 'at' | 'stabilized'>;

/** Settings of a timeline; durations in seconds. @internal */
export type TimelineOptions = Partial<
  Omit<
    ObjectStatusCheck,
    'statusStabilizationTimeoutSeconds' | 'stepExecutionTimeoutSeconds'
  >
> & {
  stabilization?: number;
  timeout?: number | null;
  /** Names of the abstract objects that the step counts. */
  objects?: string[];
};

/**
 * A step's abstract objects in virtual time, told as a story.
 *
 * Every `at` gives a new timeline and leaves the one before as it was. All
 * objects start `InProgress` at 0.
 *
 * @internal
 */
export class Timeline {
  constructor(
    private readonly settings: Partial<ObjectStatusCheck>,
    private readonly told: Omit<StatusesEvent, 'at'>,
    private readonly events: SimulationEvent[],
  ) {}

  /** Adds what happens at an instant, in seconds since the start. */
  at(seconds: number, step: TimelineStep): Timeline {
    const event = step(this.told);
    const told = isStatuses(event) ? { ...this.told, ...event } : this.told;
    return new Timeline(this.settings, told, [
      ...this.events,
      { ...event, at: seconds } as SimulationEvent,
    ]);
  }

  /** The timeline in the format of `object-status simulate`. */
  input(): SimulateInput {
    return { objectStatusCheck: this.settings, events: this.events };
  }

  /**
   * Carries the timeline out, by the engine unless something else is given, and
   * compares how it ends.
   *
   * @throws Error - it ends otherwise; the message shows both ends and the events
   */
  concludes(
    outcome: OutcomeName | null,
    expected: Omit<Conclusion, 'outcome'>,
    run: TimelineRunner = simulate,
  ): void {
    const found = run(this.input());
    const isAsExpected =
      found.outcome === outcome &&
      found.at === expected.at &&
      (expected.stabilized ?? found.stabilized) === found.stabilized;
    if (isAsExpected) return;
    const { at, stabilized } = found;
    throw new Error(
      [
        `Expected ${JSON.stringify({ outcome, ...expected })},`,
        `found ${JSON.stringify({ outcome: found.outcome, at, stabilized })}`,
        `for ${JSON.stringify(this.input())}`,
      ].join(' '),
    );
  }
}

/**
 * Starts a timeline: `timeline({ stabilization: 10 }).at(20, aggregate('Failed'))`.
 *
 * @internal
 */
export function timeline(options: TimelineOptions = {}): Timeline {
  const { stabilization, timeout, objects = ['web'], ...check } = options;
  const settings = {
    ...check,
    statusStabilizationTimeoutSeconds: stabilization,
    stepExecutionTimeoutSeconds: timeout,
  };
  const start = new Timeline(
    settings,
    { statuses: {}, fingerprint: 'before', revision: '1' },
    [],
  );
  return start.at(
    0,
    statuses(Object.fromEntries(objects.map(name => [name, 'InProgress']))),
  );
}

/** All objects get this status, so the aggregate has it too. @internal */
export function aggregate(status: ObjectStatusName): TimelineStep {
  return told => ({
    ...told,
    statuses: Object.fromEntries(
      Object.keys(told.statuses).map(name => [name, status]),
    ),
  });
}

/** The objects that are named get these statuses. @internal */
export function statuses(
  changed: Record<string, ObjectStatusName>,
): TimelineStep {
  return told => ({ ...told, statuses: { ...told.statuses, ...changed } });
}

/** A container of a counted Pod restarts (R3). @internal */
export function restartOf(pod: string): TimelineStep {
  return told => ({
    ...told,
    fingerprint: `${told.fingerprint}, restart of ${pod}`,
  });
}

/** An applied object gets another template (R3). @internal */
export function newRevision(): TimelineStep {
  return told => ({ ...told, revision: `${Number(told.revision) + 1}` });
}

/** A gap begins for these objects, for all where none is named (R9). @internal */
export function blind(...objects: string[]): TimelineStep {
  return () => ({ gap: 'start', ...named(objects) });
}

/** The gap ends, and nothing had happened. @internal */
export function seenUnchanged(...objects: string[]): TimelineStep {
  return () => ({ gap: 'end', unchanged: true, ...named(objects) });
}

/** The gap ends, and some object had another uid or resourceVersion. @internal */
export function seenChanged(...objects: string[]): TimelineStep {
  return () => ({ gap: 'end', unchanged: false, ...named(objects) });
}

/** Someone cancels the execution (R11). @internal */
export function cancelled(): TimelineStep {
  return () => ({ cancel: true });
}

function named(objects: string[]): { objects?: string[] } {
  return objects.length > 0 ? { objects } : {};
}

function isStatuses(event: object): event is Omit<StatusesEvent, 'at'> {
  return 'statuses' in event;
}
