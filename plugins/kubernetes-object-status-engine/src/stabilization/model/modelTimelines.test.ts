import fc from 'fast-check';
import { SimulateInput, SimulationEvent } from '../../simulation/formats';
import { simulate } from '../../simulation/simulate';
import { ObjectStatusName } from '../../judging/Judgement';
import { modelOutcome, ModelOutcome } from './modelOutcome';

const TIMELINES = 2000;

/** Half seconds, so that events, windows and timeouts often tie. */
const instant = (fromHalves: number, toHalves: number) =>
  fc.integer({ min: fromHalves, max: toHalves }).map(halves => halves / 2);

const status: fc.Arbitrary<ObjectStatusName> = fc.oneof(
  { weight: 5, arbitrary: fc.constant('Successful' as const) },
  { weight: 3, arbitrary: fc.constant('Failed' as const) },
  { weight: 3, arbitrary: fc.constant('InProgress' as const) },
  { weight: 1, arbitrary: fc.constant('Paused' as const) },
  { weight: 1, arbitrary: fc.constant('Unknown' as const) },
);

const check = fc.record({
  statusStabilizationTimeoutSeconds: instant(0, 20),
  stepExecutionTimeoutSeconds: fc.option(instant(1, 90)),
  onTimeoutWhileStabilizing: fc.constantFrom(
    'succeed' as const,
    'fail' as const,
  ),
  pausedObjects: fc.constantFrom(
    'wait' as const,
    'successful' as const,
    'failed' as const,
  ),
  unknownObjects: fc.constantFrom(
    'accept' as const,
    'wait' as const,
    'fail' as const,
  ),
});

const allNames = ['api', 'db', 'queue', 'web'];

type Statuses = Record<string, ObjectStatusName>;

/** All objects alike, so that windows open, or some of them, each its own. */
function statusesOf(names: string[]): fc.Arbitrary<Statuses> {
  const alike = status.map(one =>
    Object.fromEntries(names.map(name => [name, one])),
  );
  const some = fc
    .subarray(names, { minLength: 1 })
    .chain(told =>
      fc.record(Object.fromEntries(told.map(name => [name, status]))),
    );
  return fc.oneof(alike, some);
}

function eventOf(names: string[]): fc.Arbitrary<SimulationEvent> {
  const at = instant(0, 80);
  const someOf = fc.option(fc.subarray(names, { minLength: 1 }), {
    nil: undefined,
  });
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record(
        {
          at,
          statuses: statusesOf(names),
          fingerprint: fc.constantFrom('f1', 'f2'),
          revision: fc.constantFrom('r1', 'r1', 'r1', 'r2'),
        },
        { requiredKeys: ['at', 'statuses'] },
      ),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        at,
        gap: fc.constant('start' as const),
        objects: someOf,
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        at,
        gap: fc.constant('end' as const),
        objects: someOf,
        unchanged: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ at, cancel: fc.constant(true as const) }),
    },
  );
}

const timelines: fc.Arbitrary<SimulateInput> = fc
  .subarray(allNames, { minLength: 1 })
  .chain(names =>
    fc.record(
      {
        objectStatusCheck: check,
        events: fc
          .tuple(
            statusesOf(names),
            fc.array(eventOf(names), { minLength: 1, maxLength: 14 }),
          )
          .map(([statuses, events]) => [{ at: 0, statuses }, ...events]),
        until: instant(1, 100),
      },
      { requiredKeys: ['objectStatusCheck', 'events'] },
    ),
  );

function engineOutcome(input: SimulateInput): ModelOutcome {
  const { outcome, at, stabilized } = simulate(input);
  return { outcome, at, stabilized };
}

describe('the engine and the model', () => {
  it(`agree on ${TIMELINES} random timelines`, () => {
    const found = new Map<string, number>();
    // A failure prints the seed and the smallest timeline that shows it.
    fc.assert(
      fc.property(timelines, input => {
        const expected = modelOutcome(input);
        const kind = `${expected.outcome}, stabilized: ${expected.stabilized}`;
        found.set(kind, (found.get(kind) ?? 0) + 1);
        expect(engineOutcome(input)).toEqual(expected);
      }),
      { numRuns: TIMELINES },
    );
    // Timelines that all end alike would agree about nothing.
    const rare = [
      'Successful, stabilized: true',
      'Successful, stabilized: false',
      'Failed, stabilized: true',
      'Failed, stabilized: false',
      'TimedOut, stabilized: false',
      'Inconclusive, stabilized: false',
      'Cancelled, stabilized: false',
      'null, stabilized: false',
    ].filter(kind => (found.get(kind) ?? 0) < TIMELINES / 100);
    expect(rare).toEqual([]);
  });
});
