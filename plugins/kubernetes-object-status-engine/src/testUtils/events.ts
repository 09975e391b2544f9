import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { anObject, Built, built, ObjectBuilder } from './ObjectBuilder';

/** An Event of `core/v1`. @internal */
export class EventBuilder extends ObjectBuilder {
  /** Seconds after the start of 2026, by the cluster's clock. */
  at(seconds: number): this {
    const time = new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString();
    return this.set('lastTimestamp', time);
  }

  times(count: number): this {
    return this.set('count', count);
  }

  by(component: string): this {
    return this.set('source.component', component);
  }

  container(name: string): this {
    return this.set('involvedObject.fieldPath', `spec.containers{${name}}`);
  }
}

function subject({ apiVersion, kind, metadata }: KubernetesObject) {
  const { namespace, name, uid } = metadata;
  return { apiVersion, kind, namespace, name, uid };
}

let made = 0;

/** What is said of an object; a Warning unless its reason is an ordinary one. @internal */
export function anEvent(
  about: Built,
  reason: string,
  message: string,
  type: 'Normal' | 'Warning' = 'Warning',
): EventBuilder {
  const object = built(about);
  made += 1;
  const event = anObject('v1', 'Event', `${object.metadata.name}.${made}`);
  return new EventBuilder(event.object)
    .set('involvedObject', subject(object))
    .set('type', type)
    .set('reason', reason)
    .set('message', message)
    .set('count', 1)
    .at(0);
}
