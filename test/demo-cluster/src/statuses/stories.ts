import { endOf, Goal, SeenMoment, Track } from './Follower';
import { withoutRaces } from './racyStates';

/** One line of a story: what was to be seen, and for how long. */
export interface Line {
  text: string;
  lastedMs: number;
}

/** What one object went through, up to its goal. */
export type Story = Line[];

/**
 * A moment that lasted less may be missing in the other cluster: controllers
 * look at what is there and not at each change, so how many changes one look
 * covers depends on how busy the machine is. Pods of the scenarios get ready and
 * stop more slowly than that.
 */
export const passingMs = 700;

/** What the objects of each role went through. */
export function storiesOf(
  tracks: Iterable<Track>,
  goals: Goal[],
): Record<string, Story[]> {
  const stories: Record<string, Story[]> = {};
  for (const track of tracks) {
    const goal = goals.find(({ role }) => role === track.role);
    const story = linesOf(upTo(track, goal));
    stories[track.role] = [...(stories[track.role] ?? []), story];
  }
  return stories;
}

/** A track up to its goal. What came later is left out: one cluster may have been looked at for longer. */
export function upTo(track: Track, goal: Goal | undefined): SeenMoment[] {
  const end = goal && endOf(track, goal);
  const { moments } = track;
  return end === undefined ? moments : moments.slice(0, end + 1);
}

function linesOf(moments: SeenMoment[]): Story {
  const texts = moments.map(({ state, counts, at }) => ({
    text: [
      withoutRaces(state),
      ...Object.entries(counts).map(([field, count]) => `${field}=${count}`),
    ].join(' '),
    at,
  }));
  const distinct = texts.filter(
    ({ text }, index) => text !== texts[index - 1]?.text,
  );
  return distinct.map(({ text, at }, index) => ({
    text,
    lastedMs: (distinct[index + 1]?.at ?? Infinity) - at,
  }));
}

/**
 * What keeps two clusters from having told the same: one sentence for each
 * object that has no counterpart. Objects of one role are told apart by their
 * stories alone.
 */
export function differencesBetween(
  demo: Record<string, Story[]>,
  real: Record<string, Story[]>,
): string[] {
  const roles = new Set([...Object.keys(demo), ...Object.keys(real)]);
  return [...roles].sort().flatMap(role => {
    const others = [...(real[role] ?? [])];
    const alone = (demo[role] ?? []).filter(story => {
      const index = others.findIndex(other => isSameStory(story, other));
      if (index === -1) return true;
      others.splice(index, 1);
      return false;
    });
    if (alone.length + others.length === 0) return [];
    return [
      `${role}\n in the demo cluster:\n${tell(
        alone,
      )}\n in the real one:\n${tell(others)}`,
    ];
  });
}

/**
 * Whether two stories are the same but for passing lines: each line that lasted
 * stands in both, in the same order, and the last one is the same.
 */
export function isSameStory(one: Story, other: Story): boolean {
  if (one[one.length - 1]?.text !== other[other.length - 1]?.text) return false;
  // For each line of `one`, how far `other` may have been told.
  let reached = new Set([0]);
  for (let index = 0; index <= one.length; index++) {
    for (const place of [...reached]) {
      for (let next = place; isPassing(other[next]); ) reached.add((next += 1));
    }
    const line = one[index];
    if (!line) return reached.has(other.length);
    const after = new Set<number>();
    for (const place of reached) {
      if (other[place]?.text === line.text) after.add(place + 1);
      if (isPassing(line)) after.add(place);
    }
    reached = after;
  }
  return false;
}

function isPassing(line: Line | undefined): boolean {
  return line !== undefined && line.lastedMs < passingMs;
}

function tell(stories: Story[]): string {
  if (stories.length === 0) return '  (nobody)';
  return stories
    .map(story =>
      story
        .map(({ text, lastedMs }) => `  ${text} (${Math.round(lastedMs)} ms)`)
        .join('\n'),
    )
    .join('\n  --\n');
}
