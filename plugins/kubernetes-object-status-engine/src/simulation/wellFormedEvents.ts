import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { allWellFormed, wellFormed } from '../kubernetes/wellFormed';
import { SimulationEvent } from './formats';

/** A deletion by uid, or by the last state where that says which object it was. */
function wellFormedDeletion(
  gone: string | KubernetesObject,
): Array<string | KubernetesObject> {
  const known = typeof gone === 'string' ? gone : wellFormed(gone);
  return known === undefined ? [] : [known];
}

/** Events whose objects are as their type promises; what says not which object it is is left out. */
export function wellFormedEvents(events: SimulationEvent[]): SimulationEvent[] {
  return events.map(event => {
    if ('gap' in event || 'statuses' in event || 'cancel' in event) {
      return event;
    }
    if ('objects' in event) {
      return { ...event, objects: allWellFormed(event.objects) };
    }
    return {
      ...event,
      upsert: allWellFormed(event.upsert ?? []),
      delete: (event.delete ?? []).flatMap(wellFormedDeletion),
    };
  });
}
