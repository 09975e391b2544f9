import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** The objects of a step as far as they are known. @internal */
export interface StepObjects {
  /** Absent before the first good answer; kept when later ones fail. */
  items?: ObjectRow[];
  /** Why the last try failed; absent after a good answer. */
  error?: unknown;
  /** Whether they belong to the state of the execution that is shown. */
  isCurrent: boolean;
  /** Asks at once. */
  refresh: () => void;
}
