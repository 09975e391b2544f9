import { Json } from '../registry/fields';
import { KubernetesObject, NewObject } from '../registry/Registry';

/** Fields that `v1` and `events.k8s.io/v1` name otherwise (Kubernetes API reference, Event). */
const otherNames: ReadonlyArray<readonly [core: string, events: string]> = [
  ['involvedObject', 'regarding'],
  ['message', 'note'],
  ['reportingComponent', 'reportingController'],
  ['source', 'deprecatedSource'],
  ['firstTimestamp', 'deprecatedFirstTimestamp'],
  ['lastTimestamp', 'deprecatedLastTimestamp'],
  ['count', 'deprecatedCount'],
];

const toCore = new Map(otherNames.map(([core, events]) => [events, core]));
const toEvents = new Map(otherNames.map(([core, events]) => [core, events]));

function renamed(event: Json, names: Map<string, string>): Json {
  return Object.fromEntries(
    Object.entries(event).map(([key, value]) => [names.get(key) ?? key, value]),
  );
}

/** The object as it is stored: Events as `v1`, all others as they are. @internal */
export function toStored(object: NewObject): NewObject {
  if (object.kind !== 'Event' || object.apiVersion === 'v1') return object;
  const { metadata, kind } = object;
  return { ...renamed(object, toCore), apiVersion: 'v1', kind, metadata };
}

/** The object as that version shows it. @internal */
export function toShown(
  object: KubernetesObject,
  apiVersion: string,
): KubernetesObject {
  if (object.kind !== 'Event' || object.apiVersion === apiVersion) {
    return object;
  }
  const { metadata, kind } = object;
  const shown = renamed(object, toEvents);
  // `v1` always writes both, `events.k8s.io/v1` only what is set.
  for (const field of ['reportingController', 'reportingInstance']) {
    if (shown[field] === '') delete shown[field];
  }
  return { ...shown, apiVersion, kind, metadata };
}
