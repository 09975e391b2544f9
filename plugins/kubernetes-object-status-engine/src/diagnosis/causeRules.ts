import { CauseRule } from './Diagnosis';
import { admissionRefused } from './admissionRefused';
import { applyConflict } from './applyConflict';
import { applyRefused } from './applyRefused';
import { changedByOther } from './changedByOther';
import { clusterUnreachable } from './clusterUnreachable';
import { configMissing } from './configMissing';
import { containerCannotStart } from './containerCannotStart';
import { controllerNotResponding } from './controllerNotResponding';
import { crashLoop } from './crashLoop';
import { customResourceFailed } from './customResourceFailed';
import { deletedDuringCheck } from './deletedDuringCheck';
import { evicted } from './evicted';
import { imageNotFound } from './imageNotFound';
import { imagePullDenied } from './imagePullDenied';
import { initFailed } from './initFailed';
import { invalidImageName } from './invalidImageName';
import { jobFailed } from './jobFailed';
import { kindNotServed } from './kindNotServed';
import { limitRangeViolated } from './limitRangeViolated';
import { loadBalancerPending } from './loadBalancerPending';
import { nodeProblem } from './nodeProblem';
import { noReadyEndpoints } from './noReadyEndpoints';
import { notApplied } from './notApplied';
import { notKnown } from './notKnown';
import { notPermitted } from './notPermitted';
import { oldPodBlocks } from './oldPodBlocks';
import { oomKilled } from './oomKilled';
import { paused } from './paused';
import { permissionDenied } from './permissionDenied';
import { podFailed } from './podFailed';
import { probeFailing } from './probeFailing';
import { progressDeadlineExceeded } from './progressDeadlineExceeded';
import { quotaExceeded } from './quotaExceeded';
import { registryUnreachable } from './registryUnreachable';
import { ruleError } from './ruleError';
import { scaledToZero } from './scaledToZero';
import { secretMissing } from './secretMissing';
import { sidecarFailed } from './sidecarFailed';
import { startupTooSlow } from './startupTooSlow';
import { stillTerminating } from './stillTerminating';
import { unschedulable } from './unschedulable';
import { unstable } from './unstable';
import { volumeLost } from './volumeLost';
import { volumeMountFailed } from './volumeMountFailed';
import { volumePending } from './volumePending';

/**
 * Every cause, the more decisive first: what we cannot see, what was not
 * applied and what others did come before what the object says; what is certain
 * before what several things may be; what is only late comes last.
 */
export const causeRules: readonly CauseRule[] = [
  clusterUnreachable,
  notPermitted,
  kindNotServed,
  ruleError,
  applyConflict,
  applyRefused,
  notApplied,
  deletedDuringCheck,
  changedByOther,
  unstable,
  paused,
  scaledToZero,
  invalidImageName,
  imagePullDenied,
  imageNotFound,
  registryUnreachable,
  oomKilled,
  secretMissing,
  configMissing,
  nodeProblem,
  containerCannotStart,
  probeFailing,
  quotaExceeded,
  limitRangeViolated,
  permissionDenied,
  admissionRefused,
  volumePending,
  volumeLost,
  volumeMountFailed,
  evicted,
  unschedulable,
  oldPodBlocks,
  stillTerminating,
  noReadyEndpoints,
  loadBalancerPending,
  initFailed,
  sidecarFailed,
  crashLoop,
  controllerNotResponding,
  customResourceFailed,
  progressDeadlineExceeded,
  jobFailed,
  podFailed,
  startupTooSlow,
  notKnown,
];

/** Causes that say no more than that it is not there: what hangs on it may know better. */
const GENERAL: readonly string[] = [
  'ControllerNotResponding',
  'CustomResourceFailed',
  'ProgressDeadlineExceeded',
  'JobFailed',
  'PodFailed',
  'StartupTooSlow',
  'NotKnown',
];

/**
 * Whether a cause says no more than that it is not there, so that any other one
 * tells more.
 *
 * @public
 */
export function isGeneralCause(code: string): boolean {
  return GENERAL.includes(code);
}
