/**
 * How the objects of a step are checked: the step's *object status check*.
 *
 * Source: `api.md` section 2 (names and defaults), `semantics.md` (meaning).
 *
 * @public
 */
export interface ObjectStatusCheck {
  /** `none` ends the step as soon as it was reported (R13). */
  mode: 'check' | 'none';
  /** Seconds from the step's start, applying included; `null` is unlimited. */
  stepExecutionTimeoutSeconds: number | null;
  /** Length of the window in seconds; 0 takes the first verdict. */
  statusStabilizationTimeoutSeconds: number;
  /** Off: a Job is successful once it exists. */
  waitForJobs: boolean;
  pausedObjects: 'wait' | 'successful' | 'failed';
  unknownObjects: 'accept' | 'wait' | 'fail';
  oldPods: 'wait' | 'ignoreLeaving';
  daemonSetNodes: 'ready' | 'all';
  unschedulableGraceSeconds: number;
  requireLoadBalancerAddress: boolean;
  requireIngressAddress: boolean;
  requireReadyEndpoints: boolean;
  onTimeoutWhileStabilizing: 'succeed' | 'fail';
  allowEmpty: boolean;
  /** JSON pointers that are not compared when a manifest is looked for (R8). */
  ignoreDifferences: string[];
}

/** The defaults of every field of an object status check. @public */
export const defaultObjectStatusCheck: ObjectStatusCheck = {
  mode: 'check',
  stepExecutionTimeoutSeconds: 180,
  statusStabilizationTimeoutSeconds: 10,
  waitForJobs: true,
  pausedObjects: 'wait',
  unknownObjects: 'accept',
  oldPods: 'wait',
  daemonSetNodes: 'ready',
  unschedulableGraceSeconds: 60,
  requireLoadBalancerAddress: true,
  requireIngressAddress: false,
  requireReadyEndpoints: false,
  onTimeoutWhileStabilizing: 'succeed',
  allowEmpty: false,
  ignoreDifferences: [],
};

/** Fills in the defaults; a field that is absent or `undefined` has its default. @public */
export function withDefaults(
  check: Partial<ObjectStatusCheck> = {},
): ObjectStatusCheck {
  const given = Object.fromEntries(
    Object.entries(check).filter(([, value]) => value !== undefined),
  );
  return { ...defaultObjectStatusCheck, ...given };
}
