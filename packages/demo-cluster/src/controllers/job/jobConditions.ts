import { withCondition } from '../../objects/conditions';
import { Job } from '../../objects/Job';
import { Condition } from '../../objects/metadata';
import { ControllerContext } from '../Controller';
import { jobCondition, Verdict } from './jobVerdict';

/** Whether a Job says that it is suspended. @internal */
export function isSuspended(conditions: Condition[] = []): boolean {
  return conditions.some(
    ({ type, status }) => type === 'Suspended' && status === 'True',
  );
}

/** A Job's conditions after a look; tells of a suspension and its end. @internal */
export function conditionsOf(
  job: Job,
  verdict: Verdict | undefined,
  context: ControllerContext,
): Condition[] | undefined {
  const { conditions = [] } = job.status;
  const now = context.now();
  if (verdict) {
    return withCondition(
      conditions,
      jobCondition(verdict.type, 'True', verdict, now),
    );
  }
  const next = suspensionOf(job);
  const isNews = next && (next.status === 'True') !== isSuspended(conditions);
  if (!isNews) return conditions.length > 0 ? conditions : undefined;
  context.events.record(job, {
    type: 'Normal',
    reason: next.status === 'True' ? 'Suspended' : 'Resumed',
    message: next.message,
  });
  return withCondition(
    conditions,
    jobCondition('Suspended', next.status, next, now),
  );
}

/** `Suspended` as it is to be; a Job that never was says nothing. */
function suspensionOf({ spec, status }: Job) {
  if (spec.suspend) {
    return {
      status: 'True' as const,
      reason: 'JobSuspended',
      message: 'Job suspended',
    };
  }
  if (!isSuspended(status.conditions)) return undefined;
  return {
    status: 'False' as const,
    reason: 'JobResumed',
    message: 'Job resumed',
  };
}
