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

function restartsIn({ fingerprint }: Judgement): string {
  return digest(fingerprint.restarts);
}

function countedPods({ objects }: Judgement): string {
  const pods = objects.filter(row => row.kind === 'Pod' && row.counted);
  return pods.map(pod => pod.uid).join(' ');
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
        const isSamePods = countedPods(last) === countedPods(first.judgement);
        const isSame = restartsIn(last) === restartsIn(first.judgement);
        expect(isSame || !isSamePods).toBe(true);
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
        const throughout = inWindow[0].failed.filter(id =>
          inWindow.every(judgement => judgement.failed.includes(id)),
        );
        expect(throughout.length).toBeGreaterThan(0);
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
