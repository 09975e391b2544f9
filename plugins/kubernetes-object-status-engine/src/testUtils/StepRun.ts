import { AggregateStatus, JudgedObject, Judgement } from '../judging/Judgement';
import { ObjectStatusCheck, withDefaults } from '../options';
import { reduce } from '../stabilization/reduce';
import { startStep } from '../stabilization/startStep';
import { Effect, StepEvent, StepState } from '../stabilization/StepState';

/** An event without its instant. @internal */
export type EventBody = StepEvent extends infer E
  ? E extends StepEvent
    ? Omit<E, 'at'>
    : never
  : never;

/** What a judgement says; what is not named is as in a step with one object. @internal */
export type JudgementDetails = Partial<
  Omit<Judgement, 'at' | 'aggregate' | 'fingerprint'>
> & { restarts?: number };

function rowOf(name: string, status: AggregateStatus): JudgedObject {
  return {
    id: name,
    cluster: 'test',
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    name,
    applied: true,
    counted: true,
    status: {
      status,
      reason: status,
      params: {},
      message: `it is ${status}`,
      since: 0,
    },
    verified: true,
    cause: status === 'Failed' ? 'CrashLoop' : undefined,
    warnings: [],
    columns: {},
  };
}

/** A judgement of one Deployment `web`. @internal */
export function aJudgement(
  at: number,
  aggregate: AggregateStatus,
  details: JudgementDetails = {},
): Judgement {
  const { restarts = 0, ...given } = details;
  return {
    at,
    aggregate,
    objects: [rowOf('web', aggregate)],
    warnings: [],
    verified: true,
    failed: aggregate === 'Failed' ? ['web'] : [],
    blind: [],
    revision: '1',
    fingerprint: { pods: {}, restarts: { 'web-a': restarts }, others: {} },
    continuity: {},
    onlyLeavingMissing: false,
    ...given,
  };
}

/**
 * A step that is told events, in seconds. Every call gives a new run.
 *
 * The state goes from event to event as the JSON that would be stored.
 *
 * @internal
 */
export class StepRun {
  static of(
    check: Partial<ObjectStatusCheck> = {},
    phase: 'Applying' | 'Checking' = 'Checking',
  ): StepRun {
    return new StepRun(startStep(withDefaults(check), 0, phase), []);
  }

  private constructor(readonly state: StepState, readonly effects: Effect[]) {}

  tell(seconds: number, event: EventBody): StepRun {
    const at = Math.round(seconds * 1000);
    const { state, effects } = reduce(this.state, {
      ...event,
      at,
    } as StepEvent);
    const stored: StepState = JSON.parse(JSON.stringify(state));
    return new StepRun(stored, [...this.effects, ...effects]);
  }

  judged(
    seconds: number,
    aggregate: AggregateStatus,
    details?: JudgementDetails,
  ): StepRun {
    const at = Math.round(seconds * 1000);
    const judgement = aJudgement(at, aggregate, details);
    return this.tell(seconds, { type: 'Judged', judgement });
  }

  /** Lets time pass up to and with an instant. */
  tick(seconds: number): StepRun {
    return this.tell(seconds, { type: 'Tick' });
  }

  proven(seconds: number): StepRun {
    return this.tell(seconds, { type: 'EndProven' });
  }

  blind(seconds: number, ...objects: string[]): StepRun {
    const since = Math.round(seconds * 1000);
    const named = objects.length > 0 ? objects : ['web'];
    return this.tell(seconds, { type: 'GapStarted', since, objects: named });
  }

  seen(seconds: number, unchanged: boolean, ...objects: string[]): StepRun {
    const named = objects.length > 0 ? objects : ['web'];
    return this.tell(seconds, { type: 'GapEnded', unchanged, objects: named });
  }

  /** Ends of windows that the cluster was asked to prove, in seconds. */
  get proofsAsked(): number[] {
    return this.effects.flatMap(effect =>
      effect.type === 'ProveEnd' ? effect.windowEnd / 1000 : [],
    );
  }

  /** Codes of the transitions that history keeps. */
  get transitions(): string[] {
    return this.effects.flatMap(effect =>
      effect.type === 'RecordTransition' ? effect.transition.code : [],
    );
  }
}
