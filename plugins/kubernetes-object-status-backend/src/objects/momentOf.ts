import { ObjectMoment } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  Instant,
  KubernetesObject,
  ObjectEvent,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { conditionsOf } from '../evidence/conditionsOf';
import { containersOf } from '../evidence/containersOf';
import { maskMessage } from '../redaction/maskText';
import { redactManifest } from '../redaction/redactManifest';

/** What is known of an object at one moment. */
export interface Known {
  at: Instant;
  /** Absent where it is not there. */
  status?: { status: string; reason: string; message: string };
  object?: KubernetesObject;
  events: ObjectEvent[];
}

/** An object at one moment as it is answered: reduced and masked. */
export function momentOf({ at, status, object, events }: Known): ObjectMoment {
  return {
    at: new Date(at).toISOString(),
    status: status?.status,
    reason: status?.reason,
    message: status && maskMessage(status.message),
    conditions: conditionsOf(object),
    containers: containersOf(object),
    events: events.map(event => ({
      type: event.type,
      reason: event.reason,
      message: maskMessage(event.message),
      count: event.count,
      lastSeen: event.lastSeen,
      reportedBy: event.reportedBy,
      container: event.container,
    })),
    manifest: object && redactManifest({ ...object }),
  };
}

/** The same for who may not read evidence: what the cluster wrote is left out. */
export function withoutEvidence(moment: ObjectMoment): ObjectMoment {
  const { manifest, ...rest } = moment;
  return {
    ...rest,
    events: [],
    conditions: moment.conditions.map(({ message, ...kept }) => kept),
    containers: moment.containers.map(container => ({
      ...container,
      now: container.now && withoutMessage(container.now),
      previous: container.previous && withoutMessage(container.previous),
    })),
  };
}

function withoutMessage<T extends { message?: string }>(run: T): T {
  return { ...run, message: undefined };
}
