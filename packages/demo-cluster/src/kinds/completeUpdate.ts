import { ObjectStore } from '../registry/ObjectStore';
import { KubernetesObject } from '../registry/Registry';
import { updateDaemonSet } from './completion/completeDaemonSet';
import { updateJob } from './completion/completeJob';
import { completeSecret } from './completion/completeSecret';
import { updateService } from './completion/completeService';
import { defaultsOfKind } from './defaults/defaultsOfKind';
import { KindDefinition } from './KindDefinition';
import { readTyped } from './types/readTyped';

const completions: Record<
  string,
  (
    object: KubernetesObject,
    live: KubernetesObject,
    store: ObjectStore,
  ) => KubernetesObject
> = {
  DaemonSet: updateDaemonSet,
  Job: updateJob,
  Secret: completeSecret,
  Service: updateService,
};

/** The object with everything that the API server itself writes into a changed one. @internal */
export function completeUpdate(
  kind: KindDefinition,
  object: KubernetesObject,
  live: KubernetesObject,
  store: ObjectStore,
): KubernetesObject {
  const complete = defaultsOfKind(readTyped(kind, object));
  const completed = completions[kind.kind]?.(complete, live, store) ?? complete;
  return readTyped(kind, completed);
}
