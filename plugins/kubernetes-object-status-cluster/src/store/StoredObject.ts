import {
  KubernetesObject,
  ObjectMeta,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** @internal */
export type StoredMetadata = ObjectMeta & {
  uid: string;
  resourceVersion: string;
};

/** An object as the store keeps it: identified, and slimmed. @internal */
export interface StoredObject extends KubernetesObject {
  metadata: StoredMetadata;
}
