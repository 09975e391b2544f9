import {
  EvidenceAtHand,
  Instant,
  JudgedObject,
  ObjectEvent,
  withheldMarker,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { randomUUID } from 'node:crypto';
import { maskMessages } from '../redaction/maskMessages';
import { maskMessage } from '../redaction/maskText';
import { Capture } from './Capture';
import { largestCapture } from './captureLimits';
import { countMasked } from './countMasked';
import { logTargetsOf } from './logTargetsOf';
import { NewCapture } from './NewCapture';
import { redactCaptured, redactContext } from './redactCaptured';

type Kept = Capture['evidence'];

/** When something is kept, and what may be read for it. */
export interface CaptureMoment {
  moment: Capture['moment'];
  at: Instant;
  /** Whether logs may be read in its cluster. */
  areLogsOn: boolean;
}

/** Every text of an Event is its sender's. */
function maskEvent(event: ObjectEvent): ObjectEvent {
  const { reason, message, reportedBy, container } = event;
  return {
    ...event,
    reason: maskMessage(reason),
    message: maskMessage(message),
    ...(reportedBy !== undefined && { reportedBy: maskMessage(reportedBy) }),
    ...(container !== undefined && { container: maskMessage(container) }),
  };
}

function redact({
  status,
  object,
  events,
  limits,
  node,
}: EvidenceAtHand): Kept {
  return {
    status: { ...status, ...maskMessages(status) },
    ...(object && { object: redactCaptured(object) }),
    ...(events && { events: events.map(maskEvent) }),
    ...(limits && { limits: limits.map(redactContext) }),
    ...(node && { node: redactContext(node) }),
  };
}

/** The last words stay: what it is made of can be read elsewhere. */
function withoutSpec({ object, ...rest }: Kept): Kept {
  if (!object) return rest;
  const { apiVersion, kind, metadata, status } = object;
  const { name, namespace, uid, resourceVersion, generation } = metadata;
  return {
    ...rest,
    object: {
      apiVersion,
      kind,
      metadata: { name, namespace, uid, resourceVersion, generation },
      spec: withheldMarker,
      status,
    },
  };
}

function statusAlone({ status, object }: Kept): Kept {
  const kept = withoutSpec({ status, object }).object;
  return {
    status,
    ...(kept && { object: { ...kept, status: withheldMarker } }),
  };
}

/** In steps, each losing less telling things than the next. */
function cut(whole: Kept): { evidence: Kept; isCut: boolean } {
  const fits = (kept: Kept) => JSON.stringify(kept).length <= largestCapture;
  if (fits(whole)) return { evidence: whole, isCut: false };
  const smaller = withoutSpec(whole);
  if (fits(smaller)) return { evidence: smaller, isCut: true };
  return { evidence: statusAlone(whole), isCut: true };
}

/** What is kept of an object at a moment: redacted, counted and bounded. */
export function captureOf(
  row: JudgedObject,
  atHand: EvidenceAtHand,
  { moment, at, areLogsOn }: CaptureMoment,
): NewCapture {
  const redacted = redact(atHand);
  const masked = countMasked(atHand, redacted);
  const { evidence, isCut } = cut(redacted);
  const logTargets = logTargetsOf(atHand.object);
  // Until they were read they were not; a process may end in between.
  const missing = areLogsOn ? 'NoAnswer' : 'Off';
  return {
    id: randomUUID(),
    objectId: row.id,
    uid: row.uid,
    identity: atHand.identity,
    parentId: row.parentId,
    moment,
    at,
    evidence,
    masked,
    ...(isCut && { isCut }),
    logTargets: areLogsOn ? logTargets : [],
    ...(logTargets.length > 0 && { logsMissing: missing }),
  };
}
