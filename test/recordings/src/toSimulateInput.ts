import {
  AppliedReference,
  SimulateInput,
  SimulationEvent,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Recording } from './Recording';
import { Change, WatchStream } from './WatchStream';

/** What a step is told, in the words of `object-status simulate`. */
export interface Telling {
  applied: AppliedReference[];
  stream: WatchStream;
  /** Changes of one instant arrive together. */
  areBatches?: boolean;
  /** Deletions are told by uid, not with the last state. */
  deletesByUid?: boolean;
  /** Where decisive instants are looked for; default: the stream itself. */
  anchors?: WatchStream;
  /** Further events, for instance gaps. */
  extra?: SimulationEvent[];
}

/** A simulation of a recording as `data/README.md` says. */
export function toSimulateInput(
  { id, check }: Recording,
  told: Telling,
): SimulateInput {
  const { applied, stream, areBatches = false, extra = [] } = told;
  const events: SimulationEvent[] = [
    { at: 0, objects: stream.listed },
    ...inBatches(stream.changes, areBatches).map(batch =>
      toEvent(batch, told.deletesByUid ?? false),
    ),
    ...extra,
  ];
  return {
    id,
    objectStatusCheck: check,
    applied,
    // Stable: what comes at the same instant keeps its order.
    events: events.sort((left, right) => left.at - right.at),
  };
}

function inBatches(changes: Change[], areBatches: boolean): Change[][] {
  if (!areBatches) return changes.map(change => [change]);
  const byInstant = new Map<number, Change[]>();
  for (const change of changes) {
    byInstant.set(change.at, [...(byInstant.get(change.at) ?? []), change]);
  }
  return [...byInstant.values()];
}

function toEvent(batch: Change[], deletesByUid: boolean): SimulationEvent {
  const objectsOf = (isDeleted: boolean) =>
    batch.flatMap(({ type, object }) =>
      (type === 'DELETED') === isDeleted ? [object] : [],
    );
  const upsert = objectsOf(false);
  const gone = objectsOf(true).map(object =>
    deletesByUid ? object.metadata.uid ?? object : object,
  );
  return {
    at: batch[0].at,
    ...(upsert.length > 0 && { upsert }),
    ...(gone.length > 0 && { delete: gone }),
  };
}

/**
 * What the step knows of its objects: the answers to its applies, or, where
 * they were reported before, their manifests alone.
 */
export function appliedOf(recording: Recording): AppliedReference[] {
  const reported = recording.lines.flatMap(line =>
    line.type === 'REPORTED'
      ? [referenceOf(line.manifest, line.manifest.metadata.namespace)]
      : [],
  );
  return reported.length > 0 ? reported : answersOf(recording);
}

/** The references in the API server's answers, each with what was sent. */
export function answersWithManifests(recording: Recording): AppliedReference[] {
  return recording.lines.flatMap(line =>
    line.type === 'APPLIED'
      ? [{ ...line.object, manifest: line.manifest }]
      : [],
  );
}

/** The applied objects as somebody knows them who saw no answer. */
export function knownByManifest(recording: Recording): AppliedReference[] {
  return recording.lines.flatMap(line =>
    line.type === 'APPLIED'
      ? [referenceOf(line.manifest, line.object.namespace)]
      : [],
  );
}

/** Whether the step was told of its objects before they were applied. */
export function isReportedBefore({ lines }: Recording): boolean {
  return lines.some(({ type }) => type === 'REPORTED');
}

function answersOf({ lines }: Recording): AppliedReference[] {
  return lines.flatMap(line => (line.type === 'APPLIED' ? [line.object] : []));
}

function referenceOf(
  manifest: { apiVersion: string; kind: string; metadata: { name: string } },
  namespace: string | undefined,
): AppliedReference {
  return {
    apiVersion: manifest.apiVersion,
    kind: manifest.kind,
    namespace,
    name: manifest.metadata.name,
    manifest: { ...manifest },
  };
}
