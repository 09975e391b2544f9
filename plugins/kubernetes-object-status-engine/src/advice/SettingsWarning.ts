import { MessageParams } from '../judging/Judgement';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { ObjectStatusCheck } from '../options';

/** Source: `semantics.md` section 5. @public */
export const settingsWarningCodes = [
  'TimeoutWithinStabilization',
  'ProgressDeadlineBeyondTimeout',
  'MinReadyBeyondTimeouts',
  'JobDeadlineBeyondTimeout',
  'GracePeriodBeyondTimeout',
  'ReplicasWithAutoscaler',
  'ConfigMapWithoutRestart',
] as const;

/** @public */
export type SettingsWarningCode = (typeof settingsWarningCodes)[number];

/** Something odd about a step's settings, never an error. @public */
export interface SettingsWarning {
  code: SettingsWarningCode;
  /** Durations in seconds; objects as `Kind name`. */
  params: MessageParams;
  /** One English sentence. */
  message: string;
}

/** What is known of a step before it begins. @public */
export interface SettingsInput {
  check: ObjectStatusCheck;
  /** What it applies. A manifest without a namespace is taken to lie where any other does. */
  manifests: Array<Record<string, unknown>>;
  /**
   * What there is before it is applied: the same objects, and workloads and
   * autoscalers beside them. Absent: nobody looked, and nothing is said of it.
   */
  live?: KubernetesObject[];
}
