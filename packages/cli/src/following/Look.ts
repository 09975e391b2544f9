import {
  Execution,
  Transition,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** What one look at an execution gave. @internal */
export interface Look {
  /** Absent when nothing changed since the last look. */
  execution?: Execution;
  /** Oldest first. */
  transitions: Transition[];
}
