import { findAnchor } from './findAnchor';
import { Recording } from './Recording';
import { Telling } from './toSimulateInput';
import { asRecorded, Variant } from './variants';
import { WatchStream } from './WatchStream';

/** A span of seconds. */
interface Span {
  from: number;
  to: number;
}

/** Shorter ones than this are no test: nothing could have been seen anyway. */
const SHORTEST_GAP_SECONDS = 0.1;
const BEYOND_WINDOW_SECONDS = 2;

/** R9: gaps in a window in which nothing, or nothing decisive, has changed. */
export const gapVariants: Variant[] = [
  {
    name: 'everything in a gap inside the window, told unchanged',
    tell: recording => gapOfAll(recording, true),
  },
  {
    name: 'everything in a gap inside the window, found unchanged',
    tell: recording => gapOfAll(recording, undefined),
  },
  {
    name: 'the applied objects in a gap inside the window of a failing Pod',
    tell: recording => {
      const { stream } = asRecorded(recording);
      const quiet = longestQuiet(
        onlyApplied(recording, stream),
        windowOf(recording),
      );
      return quiet && gapOfApplied(recording, quiet);
    },
  },
  {
    name: 'the applied objects in a gap beyond the window of a failing Pod',
    tell: recording => {
      const window = windowOf(recording);
      if (!window) return undefined;
      const to = window.to + BEYOND_WINDOW_SECONDS;
      return gapOfApplied(recording, { from: window.from, to });
    },
  },
];

/**
 * Where the window that ends the step is open for certain: it opens at the
 * decisive instant or as much later as the scenario tolerates.
 */
function windowOf(recording: Recording): Span | undefined {
  const { check, expect } = recording;
  const { anchor, tolerance = 0, outcome } = expect;
  const isByWindow = ['Successful', 'Failed'].includes(outcome[0]);
  if (anchor === undefined || !isByWindow) return undefined;

  const plus = typeof anchor === 'number' ? 0 : anchor.plus ?? 0;
  const decisive = findAnchor(anchor, asRecorded(recording).stream) + plus;
  const length = check.statusStabilizationTimeoutSeconds;
  if (length <= tolerance) return undefined;
  return { from: decisive + tolerance, to: decisive + length };
}

function gapOfAll(
  recording: Recording,
  unchanged: true | undefined,
): Telling | undefined {
  const told = asRecorded(recording);
  const quiet = longestQuiet(told.stream, windowOf(recording));
  if (!quiet) return undefined;
  return {
    ...told,
    extra: [
      { at: quiet.from, gap: 'start' },
      { at: quiet.to, gap: 'end', ...(unchanged && { unchanged }) },
    ],
  };
}

/** Changes of the applied objects are seen when the gap has ended. */
function gapOfApplied(recording: Recording, gap: Span): Telling | undefined {
  if (!isFailedByPod(recording)) return undefined;
  const told = asRecorded(recording);
  const objects = uidsOfApplied(recording);
  const isHidden = (at: number, uid: string | undefined) =>
    at > gap.from && at < gap.to && uid !== undefined && objects.includes(uid);
  return {
    ...told,
    stream: {
      ...told.stream,
      changes: told.stream.changes
        .map(change =>
          isHidden(change.at, change.object.metadata.uid)
            ? { ...change, at: gap.to }
            : change,
        )
        .sort((left, right) => left.at - right.at),
    },
    extra: [
      { at: gap.from, gap: 'start', objects },
      { at: gap.to, gap: 'end', objects },
    ],
  };
}

/** The longest span of the window in which no object changes, less its edges. */
function longestQuiet(
  { changes }: WatchStream,
  window: Span | undefined,
): Span | undefined {
  if (!window) return undefined;
  const inside = changes
    .filter(({ object }) => object.kind !== 'Event')
    .map(({ at }) => at)
    .filter(at => at > window.from && at < window.to);
  const edges = [window.from, ...inside, window.to];
  const [longest] = edges
    .slice(1)
    .map((to, position) => ({ from: edges[position], to }))
    .sort((left, right) => lengthOf(right) - lengthOf(left));
  const edge = lengthOf(longest) / 10;
  const quiet = { from: longest.from + edge, to: longest.to - edge };
  return lengthOf(quiet) >= SHORTEST_GAP_SECONDS ? quiet : undefined;
}

function lengthOf({ from, to }: Span): number {
  return to - from;
}

function isFailedByPod(recording: Recording): boolean {
  const { anchor, outcome } = recording.expect;
  return (
    outcome.includes('Failed') &&
    typeof anchor === 'object' &&
    anchor.when.every(({ kind }) => kind === 'Pod') &&
    asRecorded(recording).applied.every(({ kind }) => kind !== 'Pod')
  );
}

function onlyApplied(recording: Recording, stream: WatchStream): WatchStream {
  const uids = uidsOfApplied(recording);
  return {
    listed: [],
    changes: stream.changes.filter(
      ({ object }) =>
        object.metadata.uid !== undefined && uids.includes(object.metadata.uid),
    ),
  };
}

function uidsOfApplied({ lines }: Recording): string[] {
  return lines.flatMap(line =>
    line.type === 'APPLIED' ? [line.object.uid] : [],
  );
}
