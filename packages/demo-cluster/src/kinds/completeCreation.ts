import { ObjectStore } from '../registry/ObjectStore';
import { KubernetesObject } from '../registry/Registry';
import { completeClaim } from './completion/completeClaim';
import { completeDaemonSet } from './completion/completeDaemonSet';
import { completeJob } from './completion/completeJob';
import { completeNamespace } from './completion/completeNamespace';
import { completeSecret } from './completion/completeSecret';
import { completeService } from './completion/completeService';
import { defaultsOfKind } from './defaults/defaultsOfKind';
import { KindDefinition } from './KindDefinition';
import { readTyped } from './types/readTyped';

const completions: Record<
  string,
  (object: KubernetesObject, store: ObjectStore) => KubernetesObject
> = {
  DaemonSet: completeDaemonSet,
  Job: completeJob,
  Namespace: completeNamespace,
  PersistentVolumeClaim: completeClaim,
  Secret: completeSecret,
  Service: completeService,
};

/** The object with everything that the API server itself writes into a new one. @internal */
export function completeCreation(
  kind: KindDefinition,
  object: KubernetesObject,
  store: ObjectStore,
): KubernetesObject {
  const complete = defaultsOfKind(readTyped(kind, object));
  const completed = completions[kind.kind]?.(complete, store) ?? complete;
  return readTyped(kind, completed);
}
