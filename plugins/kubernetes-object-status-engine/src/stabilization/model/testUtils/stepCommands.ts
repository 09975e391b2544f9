import fc from 'fast-check';
import { ObjectStatusCheck } from '../../../options';
import { SimulationEvent } from '../../../simulation/formats';
import { modelOutcome } from '../modelOutcome';
import { LiveStep } from './LiveStep';
import { eventOf, statusesOf } from './timelines';

/** All that the model keeps: what has happened so far, and the time. */
export interface History {
  check: ObjectStatusCheck;
  events: SimulationEvent[];
  /** Seconds. */
  now: number;
}

type StepCommand = fc.Command<History, LiveStep>;

/** The finest time in which anything happens, in seconds. */
const GRAIN = 0.5;

/** Compares what became of the step by all that was before the present instant. */
function compare(history: History, step: LiveStep): void {
  const { check, events, now } = history;
  const expected = modelOutcome({
    objectStatusCheck: check,
    events,
    until: now - GRAIN,
  });
  const { outcome } = step;
  expect({
    outcome: outcome?.outcome ?? null,
    at: outcome ? outcome.at / 1000 : null,
    stabilized: outcome?.stabilized ?? false,
  }).toEqual(expected);
}

/** Something happens at the present instant. */
class Happen implements StepCommand {
  constructor(private readonly event: Omit<SimulationEvent, 'at'>) {}

  check(): boolean {
    return true;
  }

  run(history: History, step: LiveStep): void {
    const event = { ...this.event, at: history.now } as SimulationEvent;
    history.events.push(event);
    step.happen(event);
  }

  toString(): string {
    return JSON.stringify(this.event);
  }
}

/** Time passes; then both must say the same. */
class Wait implements StepCommand {
  constructor(private readonly seconds: number) {}

  check(): boolean {
    return true;
  }

  run(history: History, step: LiveStep): void {
    history.now += this.seconds;
    step.wait(this.seconds);
    compare(history, step);
  }

  toString(): string {
    return `wait ${this.seconds} s`;
  }
}

/** Something that a step must not notice. */
class Disturb implements StepCommand {
  constructor(private readonly how: 'moveToAnotherProcess' | 'lookAgain') {}

  /** What happens at one instant is looked at together; a look between would be another story. */
  check({ events, now }: Readonly<History>): boolean {
    return events.at(-1)?.at !== now;
  }

  run(_: History, step: LiveStep): void {
    step[this.how]();
  }

  toString(): string {
    return this.how;
  }
}

/** Commands to a step of which these objects count. */
export function stepCommands(
  names: string[],
  { check }: { check: History['check'] },
) {
  const window = check.statusStabilizationTimeoutSeconds;
  const happens = eventOf(names).map(
    ({ at: _, ...event }) => new Happen(event),
  );
  const waits = fc
    .oneof(
      fc.constantFrom(GRAIN, 1, 2, 5),
      // The end of a window falls on what happens next.
      fc.constant(Math.max(GRAIN, window)),
      fc.constant(Math.max(GRAIN, window - 1)),
    )
    .map(seconds => new Wait(seconds));
  const disturbs = fc
    .constantFrom('moveToAnotherProcess' as const, 'lookAgain' as const)
    .map(how => new Disturb(how));
  const starts = statusesOf(names).map(statuses => new Happen({ statuses }));
  return fc.commands([starts, happens, happens, waits, waits, disturbs], {
    maxCommands: 24,
  });
}

/** The end of every run: what is left must come to the same. */
export function waitForTheEnd(history: History, step: LiveStep): void {
  new Wait(2 * 3600).run(history, step);
}
