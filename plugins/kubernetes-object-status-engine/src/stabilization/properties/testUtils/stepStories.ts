import fc from 'fast-check';
import { AggregateStatus, Instant } from '../../../judging/Judgement';
import { withDefaults, ObjectStatusCheck } from '../../../options';
import { aJudgement } from '../../../testUtils';
import { StepEvent } from '../../StepState';

/** How long a cluster takes to prove the end of a window; `Infinity`: it never answers. */
type LatencyMs = number;

/** Everything that happens to a step, but for the ticks that it asks for itself. */
export interface StepStory {
  check: ObjectStatusCheck;
  phase: 'Applying' | 'Checking';
  /** In the order of their instants, those of one instant in that of R6. */
  events: StepEvent[];
  latencyMs: LatencyMs;
  /** Until when it is told. */
  endsAt: Instant;
}

const NAMES = ['api', 'web'];

/** Whole seconds, so that events, windows and timeouts often tie. */
const instant = (maxSeconds: number) =>
  fc.integer({ min: 0, max: maxSeconds }).map(seconds => seconds * 1000);

const aggregate: fc.Arbitrary<AggregateStatus> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('Successful' as const) },
  { weight: 3, arbitrary: fc.constant('Failed' as const) },
  { weight: 2, arbitrary: fc.constant('InProgress' as const) },
  { weight: 1, arbitrary: fc.constant('Paused' as const) },
);

const judged = fc
  .record({
    at: instant(40),
    aggregate,
    failed: fc.subarray(NAMES, { minLength: 1 }),
    restarts: fc.constantFrom(0, 0, 0, 1),
    revision: fc.constantFrom('1', '1', '1', '2'),
    verified: fc.boolean(),
    onlyLeavingMissing: fc.boolean(),
  })
  .map(({ at, aggregate: status, failed, onlyLeavingMissing, ...details }) => ({
    type: 'Judged' as const,
    at,
    judgement: aJudgement(at, status, {
      ...details,
      failed: status === 'Failed' ? failed : [],
      onlyLeavingMissing: status === 'InProgress' && onlyLeavingMissing,
    }),
  }));

const objects = fc.subarray(NAMES, { minLength: 1 });

const takeover = { executionId: '7', title: '1.3.8', object: 'Deployment web' };

const event: fc.Arbitrary<StepEvent> = fc.oneof(
  { weight: 12, arbitrary: judged },
  {
    weight: 3,
    arbitrary: fc
      .record({ at: instant(40), objects })
      .map(each => ({ ...each, type: 'GapStarted' as const, since: each.at })),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('GapEnded' as const),
      at: instant(40),
      objects,
      unchanged: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('CancelRequested' as const),
      at: instant(40),
      reason: fc.constant('jane'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        type: fc.constant('Superseded' as const),
        at: instant(40),
        by: fc.constant('somebody'),
        takeover: fc.constant(takeover),
      },
      { requiredKeys: ['type', 'at', 'by'] },
    ),
  },
  // An answer to a question that was never asked, or is not asked any more.
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('EndProven' as const),
      at: instant(40),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('ApplyFailed' as const),
      at: instant(40),
      cause: fc.constant('ApplyRefused' as const),
      message: fc.constant('no'),
    }),
  },
);

const check = fc
  .record({
    statusStabilizationTimeoutSeconds: fc.constantFrom(0, 2, 5, 10),
    stepExecutionTimeoutSeconds: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    onTimeoutWhileStabilizing: fc.constantFrom(
      'succeed' as const,
      'fail' as const,
    ),
    mode: fc.constantFrom('check' as const, 'check' as const, 'none' as const),
  })
  .map(withDefaults);

/** R6: of one instant cancel and the beginning of a gap come first. */
const RANKS: Partial<Record<StepEvent['type'], number>> = {
  CancelRequested: 0,
  GapStarted: 1,
  EndProven: 3,
};

export function rankOf({ type }: StepEvent): number {
  return RANKS[type] ?? 2;
}

function inOrder(events: StepEvent[]): StepEvent[] {
  return [...events].sort((a, b) => a.at - b.at || rankOf(a) - rankOf(b));
}

/** Steps that are applied at some instant, and steps that were before. */
export const stepStories: fc.Arbitrary<StepStory> = fc
  .record({
    check,
    appliedAt: fc.option(instant(20), { nil: undefined }),
    events: fc.array(event, { minLength: 1, maxLength: 24 }),
    latencyMs: fc.constantFrom(0, 0, 0, 1_500, 6_000, Infinity),
  })
  .map(({ appliedAt, events, ...given }) => {
    const applied: StepEvent[] =
      appliedAt === undefined ? [] : [{ type: 'Applied', at: appliedAt }];
    return {
      ...given,
      phase: appliedAt === undefined ? 'Checking' : 'Applying',
      events: inOrder([...applied, ...events]),
      endsAt: 120_000,
    };
  });

/** Steps in which something is always Failed, now this and now that. */
export const failingStories: fc.Arbitrary<StepStory> = fc
  .record({
    statusStabilizationTimeoutSeconds: fc.constantFrom(2, 5, 10),
    looks: fc.array(
      fc.record({
        at: instant(30),
        failed: fc.subarray(NAMES, { minLength: 1 }),
        revision: fc.constantFrom('1', '1', '1', '1', '1', '2'),
      }),
      { minLength: 2, maxLength: 20 },
    ),
    latencyMs: fc.constantFrom(0, 0, 1_500),
  })
  .map(({ statusStabilizationTimeoutSeconds, looks, latencyMs }) => ({
    check: withDefaults({ statusStabilizationTimeoutSeconds }),
    phase: 'Checking',
    events: inOrder(
      looks.map(({ at, ...details }) => ({
        type: 'Judged',
        at,
        judgement: aJudgement(at, 'Failed', details),
      })),
    ),
    latencyMs,
    endsAt: 120_000,
  }));
