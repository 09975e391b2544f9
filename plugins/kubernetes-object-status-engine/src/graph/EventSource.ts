import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { ObjectEvent } from './ObjectEvent';

/** Where a cluster's Events are found by what they are about. @public */
export interface EventSource {
  /** What is said of an object, the newest first, at most 20. */
  about(object: KubernetesObject): ObjectEvent[];
  /** The same of an object that is known by its name alone. */
  aboutNamed(
    kind: string,
    namespace: string | undefined,
    name: string,
  ): ObjectEvent[];
}
