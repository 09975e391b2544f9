import { evaluate } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { faultsOfObject } from './findFaults';
import { findAnchor } from './findAnchor';
import { Recording } from './Recording';
import { asRecorded } from './variants';
import { objectsAt } from './WatchStream';

/**
 * What `evaluate`, asked at the expected instants, has against the expected
 * objects; `end` is the end of the recording.
 */
export function findFaultsOfEvaluate(recording: Recording): string[] {
  const { applied, stream } = asRecorded(recording);
  return (recording.expect.objects ?? []).flatMap(expected => {
    const at =
      expected.at === 'end'
        ? recording.duration
        : findAnchor(expected.at, stream);
    const { objects } = evaluate({
      objects: objectsAt(stream, at),
      applied,
      now: new Date(recording.startedAt.getTime() + at * 1000).toISOString(),
      options: recording.check,
    });
    return faultsOfObject(expected, objects);
  });
}
