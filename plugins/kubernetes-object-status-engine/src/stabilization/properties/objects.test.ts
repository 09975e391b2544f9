import fc from 'fast-check';
import { Judgement } from '../../judging/Judgement';
import { digest } from '../../kubernetes/digest';
import {
  SimulateInput,
  SimulateResult,
  SimulationEvent,
} from '../../simulation/formats';
import { simulateWith } from '../../simulation/simulate';
import { objectStories } from './testUtils/objectStories';
import { propertyRuns } from './testUtils/propertyRuns';

const runs = propertyRuns(150);

interface Observed extends SimulateResult {
  /** Every look, in order; seconds. */
  looks: Array<{ at: number; judgement: Judgement }>;
}

function observe(input: SimulateInput): Observed {
  const looks: Observed['looks'] = [];
  const result = simulateWith(input, {
    onJudged: (at, judgement) => looks.push({ at, judgement }),
  });
  return { ...result, looks };
}

function windowOf({ objectStatusCheck }: SimulateInput): number {
  return objectStatusCheck?.statusStabilizationTimeoutSeconds ?? NaN;
}

function timeoutOf({ objectStatusCheck }: SimulateInput): number {
  return objectStatusCheck?.stepExecutionTimeoutSeconds ?? NaN;
}

/** Of one instant cancel and gaps' beginnings come first, gaps' ends last (R6). */
function rankOf(event: SimulationEvent): number {
  if ('cancel' in event) return 0;
  if (!('gap' in event)) return 2;
  return event.gap === 'start' ? 1 : 3;
}

/** Other events of the same instants change places with each other, those alike do not. */
function reordered(input: SimulateInput): SimulateInput {
  const events = [...input.events].sort(
    (a, b) => a.at - b.at || rankOf(b) - rankOf(a),
  );
  return { ...input, events };
}

/** What every counted Pod shows of its restarts, read from the rows alone. */
function restartsIn({ objects }: Judgement): Map<string, unknown> {
  const pods = objects.filter(row => row.kind === 'Pod' && row.counted);
  return new Map(pods.map(pod => [pod.id, pod.columns.restarts]));
}

/** Pods that have restarted between two looks. */
function restarted(before: Judgement, now: Judgement): string[] {
  const were = restartsIn(before);
  return [...restartsIn(now)].flatMap(([pod, restarts]) =>
    were.has(pod) && were.get(pod) !== restarts ? [pod] : [],
  );
}

/** Whether everything is in a gap at the end of an instant, read from the events alone. */
function isBlindAt({ events }: SimulateInput, at: number): boolean {
  const gaps = events
    .filter(event => 'gap' in event && event.at <= at)
    .sort((a, b) => a.at - b.at || rankOf(a) - rankOf(b));
  const last = gaps.at(-1);
  return last !== undefined && 'gap' in last && last.gap === 'start';
}

/** Ids of the counted rows that show a failure, or nothing because they are not seen. */
function failedRows({ objects }: Judgement): string[] {
  return objects
    .filter(row => row.counted)
    .filter(({ status }) => ['Failed', 'Unknown'].includes(status.status))
    .map(row => row.id);
}

describe('objects through judge and reduce', () => {
  it('a success has been green, seen and unchanged for the whole window', () => {
    let met = 0;
    fc.assert(
      fc.property(objectStories, input => {
        const { outcome, at, stabilized, looks } = observe(input);
        if (outcome !== 'Successful' || !stabilized || at === null) return;
        met += 1;
        const since = at - windowOf(input);
        const before = looks.findLastIndex(look => look.at <= since);
        expect(before).toBeGreaterThanOrEqual(0);
        const inWindow = looks.slice(before);
        const [first] = inWindow;
        for (const { judgement } of inWindow) {
          expect(judgement.aggregate).toBe('Successful');
          expect(judgement.revision).toBe(first.judgement.revision);
        }
        const last = inWindow.at(-1)?.judgement ?? first.judgement;
        expect(last.blind).toEqual([]);
        expect(restarted(first.judgement, last)).toEqual([]);
        expect(isBlindAt(input, at)).toBe(false);
      }),
      runs,
    );
    expect(met * 20).toBeGreaterThan(runs.numRuns);
  });

  it('a failure has been red for the whole window, by one object at least', () => {
    let met = 0;
    fc.assert(
      fc.property(objectStories, input => {
        const { outcome, at, stabilized, looks } = observe(input);
        if (outcome !== 'Failed' || !stabilized || at === null) return;
        met += 1;
        const since = at - windowOf(input);
        const before = looks.findLastIndex(look => look.at <= since);
        const inWindow = looks.slice(before).map(look => look.judgement);
        const isSeen = !isBlindAt(input, at);
        const throughout = failedRows(inWindow[0]).filter(id =>
          inWindow.every(judgement => failedRows(judgement).includes(id)),
        );
        expect(isSeen && throughout.length > 0).toBe(true);
      }),
      runs,
    );
    expect(met * 20).toBeGreaterThan(runs.numRuns);
  });

  it('what is told as failed are the counted rows that show it, and no others', () => {
    let met = 0;
    fc.assert(
      fc.property(objectStories, input => {
        for (const { judgement } of observe(input).looks) {
          const { failed, objects } = judgement;
          const shown = objects
            .filter(
              ({ counted, status }) => counted && status.status === 'Failed',
            )
            .map(row => row.id);
          expect(failed).toEqual(expect.arrayContaining(shown));
          // One that is not seen is what it was when it was.
          expect(failedRows(judgement)).toEqual(expect.arrayContaining(failed));
          const isPart = failed.length > 0 && failed.length < objects.length;
          if (isPart) met += 1;
        }
      }),
      runs,
    );
    expect(met * 20).toBeGreaterThan(runs.numRuns);
  });

  it('nothing lasts longer than its timeout', () => {
    fc.assert(
      fc.property(objectStories, input => {
        const { outcome, at, looks } = observe(input);
        const timeout = timeoutOf(input);
        expect(at).not.toBeNull();
        expect(at).toBeLessThanOrEqual(timeout);
        expect(outcome === 'TimedOut' ? at : timeout).toBe(timeout);
        for (const look of looks) expect(look.at).toBeLessThanOrEqual(at ?? 0);
      }),
      runs,
    );
  });

  it('there is one end, and nothing is told after it', () => {
    fc.assert(
      fc.property(objectStories, input => {
        const { timeline, outcome, at } = observe(input);
        const ends = timeline.filter(({ phase }) => phase === 'Finished');
        expect(ends).toHaveLength(1);
        expect(ends[0]).toBe(timeline.at(-1));
        expect(ends[0].why).toMatch(new RegExp(`^${outcome}: `));
        expect(ends[0].at).toBe(at);
      }),
      runs,
    );
  });

  it('the same objects give the same verdicts again', () => {
    fc.assert(
      fc.property(objectStories, input => {
        const once = digest(JSON.parse(JSON.stringify(observe(input))));
        const again: SimulateInput = JSON.parse(JSON.stringify(input));
        const twice = digest(JSON.parse(JSON.stringify(observe(again))));
        expect(twice).toBe(once);
      }),
      runs,
    );
  });

  it('of one instant the order in which it is told says nothing (R6)', () => {
    fc.assert(
      fc.property(objectStories, input => {
        const { outcome, at, stabilized } = observe(input);
        const other = observe(reordered(input));
        expect([other.outcome, other.at, other.stabilized]).toEqual([
          outcome,
          at,
          stabilized,
        ]);
      }),
      runs,
    );
  });
});
