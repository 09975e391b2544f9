import { number, record, text } from '../kubernetes/fields';
import { groupOf } from '../kubernetes/identity';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { ObjectEvent } from './ObjectEvent';

const MAX_MESSAGE = 400;
/** What client-go's recorder puts before the message of one that stands for many. */
const COMBINED = /^\(combined from similar events\):\s*/;
const CONTAINER = /\{(.+)\}$/;

/** What an Event is about; what it does not name is absent. @public */
export interface EventSubject {
  uid?: string;
  kind?: string;
  namespace?: string;
  name?: string;
}

/** Whether an object is an Event, of either API that serves them. */
export function isEvent({ apiVersion, kind }: KubernetesObject): boolean {
  if (kind !== 'Event') return false;
  const group = groupOf(apiVersion);
  return group === '' || group === 'events.k8s.io';
}

/** The field of an Event that says what it is about. */
function about(event: KubernetesObject): 'involvedObject' | 'regarding' {
  return event.apiVersion === 'v1' ? 'involvedObject' : 'regarding';
}

/** What an Event is about. @public */
export function subjectOf(event: KubernetesObject): EventSubject {
  const subject = record(event, about(event));
  return {
    uid: text(subject, 'uid'),
    kind: text(subject, 'kind'),
    namespace: text(subject, 'namespace'),
    name: text(subject, 'name'),
  };
}

function firstText(event: KubernetesObject, ...paths: string[]) {
  for (const path of paths) {
    const found = text(event, path);
    if (found) return found;
  }
  return undefined;
}

function onOneLine(message: string): string {
  const line = message.replace(COMBINED, '').replace(/\s+/g, ' ').trim();
  return line.length > MAX_MESSAGE
    ? `${line.slice(0, MAX_MESSAGE - 1)}…`
    : line;
}

/**
 * An Event in one form, whichever API served it and however old its recorder is:
 * `core/v1` names the fields differently than `events.k8s.io/v1`, and a series
 * counts in a place of its own.
 */
export function readEvent(event: KubernetesObject): ObjectEvent {
  const field = text(event, `${about(event)}.fieldPath`) ?? '';
  return {
    type: text(event, 'type') === 'Warning' ? 'Warning' : 'Normal',
    reason: text(event, 'reason') ?? '',
    message: onOneLine(firstText(event, 'message', 'note') ?? ''),
    count:
      number(event, 'series.count') ??
      number(event, 'count') ??
      number(event, 'deprecatedCount') ??
      1,
    lastSeen: firstText(
      event,
      'series.lastObservedTime',
      'lastTimestamp',
      'deprecatedLastTimestamp',
      'eventTime',
      'firstTimestamp',
      'metadata.creationTimestamp',
    ),
    reportedBy: firstText(
      event,
      'reportingComponent',
      'reportingController',
      'source.component',
      'deprecatedSource.component',
    ),
    container: CONTAINER.exec(field)?.[1],
  };
}
