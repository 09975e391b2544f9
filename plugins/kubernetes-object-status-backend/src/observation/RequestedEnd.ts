import {
  Instant,
  StepEvent,
  Takeover,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { OpenStep } from './StepStore';

/** What ends a step from outside (R11), whatever its objects are. */
export type RequestedEnd =
  | { type: 'Cancel'; reason: string }
  | { type: 'Takeover'; by: Takeover };

/** What the store says; where it says both, the person counts. */
export function requestedEnd({
  cancelRequested,
  supersededBy,
}: Pick<OpenStep, 'cancelRequested' | 'supersededBy'>):
  | RequestedEnd
  | undefined {
  if (cancelRequested) {
    return { type: 'Cancel', reason: cancelRequested.reason };
  }
  return supersededBy && { type: 'Takeover', by: supersededBy };
}

/** The same for the reducer. */
export function endEvent(end: RequestedEnd, at: Instant): StepEvent {
  if (end.type === 'Cancel') {
    return { type: 'CancelRequested', at, reason: end.reason };
  }
  const { by } = end;
  return { type: 'Superseded', at, by: by.title, takeover: by };
}
