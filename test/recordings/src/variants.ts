import { Recording, RecordedObject } from './Recording';
import { Telling, appliedOf, knownByManifest } from './toSimulateInput';
import { answersWithManifests, isReportedBefore } from './toSimulateInput';
import {
  Change,
  objectsAfter,
  onlyKinds,
  WatchStream,
  watchStreamOf,
} from './WatchStream';

/** Another way in which the same rollout could have been seen. */
export interface Variant {
  name: string;
  /** `undefined` where the recording has no such variant. */
  tell(recording: Recording): Telling | undefined;
  /** Seconds by which the outcome may come later than in the recording. */
  later?: number | ((recording: Recording) => number);
}

const GATHERED_SECONDS = 0.05;
const KIND_DELAY_SECONDS = 0.25;
const POD_DELAY_SECONDS = 1.5;
/** R16: what is known by its name alone is `Deleted` 2 s after it was gone. */
const GONE_BY_NAME_SECONDS = 2;

/** The recording as it is. */
export function asRecorded(recording: Recording): Telling {
  return { applied: appliedOf(recording), stream: watchStreamOf(recording) };
}

/** The variants of `data/README.md` that need no first run. */
export const variants: Variant[] = [
  {
    name: 'without Events',
    tell: recording => ({
      applied: appliedOf(recording),
      stream: onlyKinds(watchStreamOf(recording), kind => kind !== 'Event'),
    }),
  },
  {
    name: 'deletions told by uid',
    tell: recording =>
      recording.lines.some(({ type }) => type === 'DELETED')
        ? { ...asRecorded(recording), deletesByUid: true }
        : undefined,
  },
  {
    name: 'known by answer and manifest',
    tell: recording =>
      isReportedBefore(recording)
        ? undefined
        : {
            ...asRecorded(recording),
            applied: answersWithManifests(recording),
          },
  },
  {
    name: 'reported after the apply',
    tell: recording =>
      isReportedBefore(recording) ? undefined : reportedAfter(recording),
  },
  {
    name: 'known by manifests alone',
    // R8 does not compare `replicas`, so that a scaling is not seen by them.
    tell: recording =>
      isReportedBefore(recording) || recording.id === 'deploy-scale-up'
        ? undefined
        : { ...asRecorded(recording), applied: knownByManifest(recording) },
    later: ({ id }) => (id === 'deploy-deleted' ? GONE_BY_NAME_SECONDS : 0),
  },
  ...[1, 2, 3].map(seed => ({
    name: `each kind with its own delay, seed ${seed}`,
    tell: (recording: Recording) => ({
      applied: appliedOf(recording),
      stream: delayed(watchStreamOf(recording), ({ kind }) =>
        delayOf(`${seed} ${recording.id} ${kind}`),
      ),
    }),
    later: KIND_DELAY_SECONDS,
  })),
  {
    name: 'Pods late',
    tell: recording => {
      const stream = watchStreamOf(recording);
      if (!stream.changes.some(isOfPod)) return undefined;
      return {
        applied: appliedOf(recording),
        stream: delayed(stream, ({ kind }) =>
          kind === 'Pod' ? POD_DELAY_SECONDS : 0,
        ),
      };
    },
    later: POD_DELAY_SECONDS,
  },
  {
    name: 'gathered',
    tell: recording => ({
      applied: appliedOf(recording),
      stream: gathered(watchStreamOf(recording)),
      areBatches: true,
      // What a condition waits for may have come and gone within one batch.
      anchors: watchStreamOf(recording),
    }),
    later: GATHERED_SECONDS,
  },
];

function isOfPod({ object }: Change): boolean {
  return object.kind === 'Pod';
}

/** The first list is the state after the last answer to an apply. */
function reportedAfter(recording: Recording): Telling {
  const { lines } = recording;
  const last = lines.findLastIndex(({ type }) => type === 'APPLIED');
  const before = watchStreamOf({ ...recording, lines: lines.slice(0, last) });
  const after = watchStreamOf({ ...recording, lines: lines.slice(last) });
  return {
    applied: appliedOf(recording),
    stream: {
      listed: objectsAfter(before.listed, before.changes),
      changes: after.changes,
    },
  };
}

function delayed(
  { listed, changes }: WatchStream,
  delayOfObject: (object: RecordedObject) => number,
): WatchStream {
  return {
    listed,
    changes: changes
      .map(change => ({
        ...change,
        at: change.at + delayOfObject(change.object),
      }))
      .sort((left, right) => left.at - right.at),
  };
}

/** A number from 0 to 0.25 that is the same for the same text (FNV-1a). */
function delayOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    // eslint-disable-next-line no-bitwise -- the hash is defined by them
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  }
  return (hash / 0xffffffff) * KIND_DELAY_SECONDS;
}

/**
 * Changes of 50 ms arrive together, of each object only the last; what came,
 * changed and went meanwhile is a deletion with its last state.
 */
function gathered({ listed, changes }: WatchStream): WatchStream {
  const batches: Change[][] = [];
  for (const change of changes) {
    const batch = batches.at(-1);
    if (batch && change.at <= batch[0].at + GATHERED_SECONDS)
      batch.push(change);
    else batches.push([change]);
  }
  return {
    listed,
    changes: batches.flatMap(batch => {
      const last = new Map(
        batch.map(change => [change.object.metadata.uid, change]),
      );
      const at = batch[0].at + GATHERED_SECONDS;
      return [...last.values()].map(change => ({ ...change, at }));
    }),
  };
}
