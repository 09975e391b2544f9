import { LoggedEvent } from '../ObjectStore';
import { RegistryContext } from '../RegistryContext';
import {
  collectGarbage,
  collectLatecomer,
  propagateDeletion,
} from './collectGarbage';
import { emptyNamespace, endNamespaceOf } from './endNamespace';
import { releaseClaims } from './releaseClaims';
import { updateQuotas } from './updateQuotas';

/**
 * What a real cluster's own controllers do after a change to keep the registry
 * consistent: garbage collection, the end of namespaces, the use of quotas.
 *
 * @internal
 */
export function reactToChange(
  context: RegistryContext,
  event: LoggedEvent,
): void {
  if (event.type === 'ADDED') collectLatecomer(context, event.object);
  if (event.type === 'DELETED') {
    collectGarbage(context, event.object);
    endNamespaceOf(context, event.object);
  } else if (event.object.metadata.deletionTimestamp) {
    propagateDeletion(context, event.object);
    emptyNamespace(context, event.object);
  }
  releaseClaims(context, event.object);
  updateQuotas(context, event.object);
}
