import fc from 'fast-check';
import { ObjectStatusName } from '../../../judging/Judgement';
import { SimulateInput, SimulationEvent } from '../../../simulation/formats';

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

export const checks = fc.record({
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

export const allNames = ['api', 'db', 'queue', 'web'];

type Statuses = Record<string, ObjectStatusName>;

/** All objects alike, so that windows open, or some of them, each its own. */
export function statusesOf(names: string[]): fc.Arbitrary<Statuses> {
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

/** Few instants of their own, so that events fall on each other, on ends and on timeouts. */
const eventInstant = fc.oneof(
  { weight: 1, arbitrary: instant(0, 80) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 8 }).map(five => five * 5),
  },
);

export function eventOf(names: string[]): fc.Arbitrary<SimulationEvent> {
  const at = eventInstant;
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
      arbitrary: fc.record(
        {
          at,
          gap: fc.constant('end' as const),
          objects: someOf,
          unchanged: fc.boolean(),
        },
        { requiredKeys: ['at', 'gap'] },
      ),
    },
    {
      weight: 1,
      arbitrary: fc.record({ at, cancel: fc.constant(true as const) }),
    },
  );
}

/**
 * Timelines of statuses: windows of 0 to 10 s, ties, gaps of all objects or of
 * some, revisions, other changes of the fingerprint, cancels, with and without
 * a timeout.
 */
export const timelines: fc.Arbitrary<SimulateInput> = fc
  .subarray(allNames, { minLength: 1 })
  .chain(names =>
    fc.record(
      {
        objectStatusCheck: checks,
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
