import { trackFields } from '../fieldOwnership/trackFields';
import { KindDefinition } from '../kinds/KindDefinition';
import { isEqual } from './fields';
import { KubernetesObject } from './Registry';
import { RegistryContext, timestamp, WriteOptions } from './RegistryContext';

/** The object with who owns its fields now, where the writer said who it is. @internal */
export function withOwners(
  { now }: RegistryContext,
  kind: KindDefinition,
  next: KubernetesObject,
  live: KubernetesObject | undefined,
  { fieldManager, subresource = '', applied }: WriteOptions,
): KubernetesObject {
  if (!fieldManager) return next;
  // Nobody comes to own anything by an update without change.
  if (!applied && live && isEqual(next, live)) return next;
  const managedFields = trackFields({
    kind,
    live,
    next,
    manager: fieldManager,
    subresource,
    time: timestamp(now()),
    ...(applied ? { applied: new Map(applied) } : {}),
  });
  return {
    ...next,
    metadata: {
      ...next.metadata,
      ...(managedFields.length === 0 ? {} : { managedFields }),
    },
  };
}
