import { KindDefinition } from '../kinds/KindDefinition';
import { conflict } from './refusals';
import { KubernetesObject } from './Registry';

/** What the writer believes the object to be. @internal */
export interface Preconditions {
  uid?: string;
  resourceVersion?: string;
}

/** @throws StatusError - 409, the object is another or was changed meanwhile @internal */
export function checkPreconditions(
  kind: KindDefinition,
  { metadata }: KubernetesObject,
  { uid, resourceVersion }: Preconditions,
): void {
  if (uid && uid !== metadata.uid) {
    throw conflict(
      kind,
      metadata.name,
      `Precondition failed: UID in precondition: ${uid}, UID in object meta: ${metadata.uid}`,
    );
  }
  if (resourceVersion && resourceVersion !== metadata.resourceVersion) {
    throw conflict(kind, metadata.name);
  }
}
