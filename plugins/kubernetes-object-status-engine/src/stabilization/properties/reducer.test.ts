import fc from 'fast-check';
import { Instant, Judgement } from '../../judging/Judgement';
import { digest } from '../../kubernetes/digest';
import { StepEvent, StepOutcome } from '../StepState';
import { live, Lived } from './testUtils/live';
import { propertyRuns } from './testUtils/propertyRuns';
import {
  failingStories,
  StepStory,
  stepStories,
} from './testUtils/stepStories';

const PROOF_MS = 5_000;
const runs = propertyRuns(800);

function outcomeOf(log: Lived[]): StepOutcome | undefined {
  return log.at(-1)?.after.outcome;
}

function timeoutOf({ check }: StepStory): Instant {
  return (check.stepExecutionTimeoutSeconds ?? Infinity) * 1000;
}

/**
 * How long after its timeout a step may end: a proof that was asked for by then
 * is waited for, and what comes meanwhile may break the window and so end it.
 */
function patienceMs(story: StepStory, log: Lived[]): number {
  const wasProving = decisive(log).some(({ before }) => {
    const askedAt = before.window?.proofAskedAt;
    return askedAt !== undefined && askedAt <= timeoutOf(story);
  });
  return wasProving && story.latencyMs > 0 ? PROOF_MS : 0;
}

/** The events that made the outcome what it is: up to and with that which brought it. */
function decisive(log: Lived[]): Lived[] {
  return log.slice(0, log.findIndex(({ after }) => after.outcome) + 1);
}

function isBreak(before: Judgement | undefined, now: Judgement): boolean {
  return (
    now.aggregate !== 'Successful' ||
    before?.aggregate !== 'Successful' ||
    before.revision !== now.revision ||
    before.fingerprint.restarts['web-a'] !== now.fingerprint.restarts['web-a']
  );
}

/** Instants at which a window on Successful has to begin anew, read from the events alone. */
function breaksIn(events: StepEvent[]): Instant[] {
  let before: Judgement | undefined;
  return events.flatMap(event => {
    if (event.type === 'Applied') return [event.at];
    if (event.type === 'GapEnded' && !event.unchanged) return [event.at];
    if (event.type !== 'Judged') return [];
    const hasBroken = isBreak(before, event.judgement);
    before = event.judgement;
    return hasBroken ? [event.at] : [];
  });
}

/** What is missing of a proof: asked for after the window's end, and answered last of all. */
function proofFaults(told: Lived[], windowEnd: Instant): string[] {
  const end = told.at(-1);
  const asked = told
    .slice(0, -1)
    .flatMap(({ effects }) => effects)
    .findLast(effect => effect.type === 'ProveEnd');
  return [
    ...(end?.event.type === 'EndProven' ? [] : ['it was not proven last']),
    ...(end?.event.at === end?.after.outcome?.at ? [] : ['at another instant']),
    ...(asked && asked.windowEnd >= windowEnd ? [] : ['asked too early']),
  ];
}

/** Objects in a gap, read from the events alone. */
function gapsAfter(events: StepEvent[]): string[] {
  return events.reduce<string[]>((open, event) => {
    if (event.type === 'GapStarted') return [...open, ...event.objects];
    if (event.type !== 'GapEnded') return open;
    return open.filter(id => !event.objects.includes(id));
  }, []);
}

function lastJudged(events: StepEvent[]): Judgement | undefined {
  return events.filter(event => event.type === 'Judged').at(-1)?.judgement;
}

function hasFailedAfterSuccess(story: StepStory, events: StepEvent[]): boolean {
  const applied = events.findIndex(({ type }) => type === 'Applied');
  const from = story.phase === 'Applying' ? applied : 0;
  const last = lastJudged(events.slice(0, Math.max(0, from)));
  const aggregates = [
    ...(last ? [last.aggregate] : []),
    ...events
      .slice(from)
      .flatMap(event =>
        event.type === 'Judged' ? [event.judgement.aggregate] : [],
      ),
  ];
  const first = aggregates.indexOf('Successful');
  return first >= 0 && aggregates.slice(first).includes('Failed');
}

/** What was seen from an instant on, what was in effect at it first. */
function seenFrom(events: StepEvent[], instant: Instant): Judgement[] {
  const seen = events.flatMap(event =>
    event.type === 'Judged' ? [event] : [],
  );
  const inEffect = seen.findLastIndex(({ at }) => at <= instant);
  return seen.slice(Math.max(0, inEffect)).map(event => event.judgement);
}

/** Ids of the objects that were Failed in every one. */
function failedThroughout(seen: Judgement[]): string[] {
  const [first, ...rest] = seen;
  return rest.reduce(
    (ids, { failed }) => ids.filter(id => failed.includes(id)),
    first?.failed ?? [],
  );
}

/**
 * When the window on Failed began that lasts, read from the events alone: anew
 * whenever nothing has been Failed throughout it, or with another revision.
 */
function windowBegan(events: StepEvent[], windowMs: number): Instant {
  let began: Judgement | undefined;
  let throughout: string[] = [];
  for (const { judgement: now } of events.filter(
    event => event.type === 'Judged',
  )) {
    // What is seen at its last instant still counts (R6).
    if (began && now.at > began.at + windowMs) break;
    throughout = throughout.filter(id => now.failed.includes(id));
    if (throughout.length > 0 && began?.revision === now.revision) continue;
    began = now;
    throughout = now.failed;
  }
  return began?.at ?? NaN;
}

/** What can differ between two states; the whole of each would take the most of the time. */
function states({ after }: Lived) {
  const { check: _, judged, ...rest } = after;
  return { ...rest, aggregate: judged?.aggregate, failed: judged?.failed };
}

/** Tells how often each kind of end was met: properties of what never happens prove nothing. */
function counting() {
  const met = new Map<string, number>();
  return {
    met: (kind: string) => met.set(kind, (met.get(kind) ?? 0) + 1),
    /** Kinds that were met in less than one case of a thousand; the rarest should be in 14 of them. */
    rare: (kinds: string[]) =>
      kinds.filter(kind => (met.get(kind) ?? 0) * 1000 < runs.numRuns),
  };
}

describe('a step, whatever happens to it', () => {
  it('has at most one outcome, and nothing changes after it (R12)', () => {
    const ends = counting();
    fc.assert(
      fc.property(stepStories, story => {
        const log = live(story);
        const concluded = log.flatMap(({ effects }) =>
          effects.filter(({ type }) => type === 'Conclude'),
        );
        const outcome = outcomeOf(log);
        expect(concluded).toEqual(
          outcome ? [{ type: 'Conclude', outcome }] : [],
        );
        for (const { before, after, effects } of log) {
          if (!before.outcome) continue;
          expect(after).toEqual(before);
          expect(effects).toEqual([]);
        }
        expect(outcome && log.at(-1)?.after.wakeAt).toBeUndefined();
        ends.met(outcome?.outcome ?? 'none');
      }),
      runs,
    );
    const kinds = ['Successful', 'Failed', 'TimedOut', 'Cancelled'];
    const others = ['Superseded', 'Inconclusive'];
    expect(ends.rare([...kinds, ...others])).toEqual([]);
  });

  it('is Successful only after an unbroken window whose end was proven (R1 to R4, R9)', () => {
    const ends = counting();
    fc.assert(
      fc.property(stepStories, story => {
        const log = live(story);
        const outcome = outcomeOf(log);
        if (!outcome?.stabilized || outcome.outcome !== 'Successful') return;
        const told = decisive(log);
        const events = told.map(({ event }) => event);
        const windowMs = story.check.statusStabilizationTimeoutSeconds * 1000;
        const begunAt = Math.max(...breaksIn(events));
        expect(begunAt + windowMs).toBeLessThanOrEqual(outcome.at);
        expect(lastJudged(events)?.aggregate).toBe('Successful');
        expect(gapsAfter(events)).toEqual([]);
        const isAtOnce = windowMs === 0;
        const isProven = proofFaults(told, begunAt + windowMs).length === 0;
        expect(isAtOnce || isProven).toBe(true);
        ends.met(isAtOnce ? 'at once' : 'after a window');
      }),
      runs,
    );
    expect(ends.rare(['at once', 'after a window'])).toEqual([]);
  });

  it.each([
    ['whatever happens', stepStories],
    ['while something is always Failed', failingStories],
  ])(
    'is Failed only when one object was Failed for a whole window (R3): %s',
    (_, stories) => {
      const ends = counting();
      fc.assert(
        fc.property(stories, story => {
          const log = live(story);
          const outcome = outcomeOf(log);
          if (!outcome?.stabilized || outcome.outcome !== 'Failed') return;
          const events = decisive(log).map(({ event }) => event);
          const windowMs = story.check.statusStabilizationTimeoutSeconds * 1000;
          const seen = seenFrom(events, outcome.at - windowMs);
          expect(failedThroughout(seen)).not.toEqual([]);
          expect(new Set(seen.map(({ revision }) => revision)).size).toBe(1);
          ends.met('failed');
        }),
        runs,
      );
      expect(ends.rare(['failed'])).toEqual([]);
    },
  );

  it('is Failed as soon as one object was Failed for a whole window (R3)', () => {
    const ends = counting();
    fc.assert(
      fc.property(failingStories, story => {
        const log = live({ ...story, latencyMs: 0 });
        const windowMs = story.check.statusStabilizationTimeoutSeconds * 1000;
        const begunAt = windowBegan(story.events, windowMs);
        expect(outcomeOf(log)).toMatchObject({
          outcome: 'Failed',
          at: begunAt + windowMs,
        });
        ends.met(begunAt > story.events[0].at ? 'begun anew' : 'begun once');
      }),
      runs,
    );
    expect(ends.rare(['begun anew', 'begun once'])).toEqual([]);
  });

  it('is Successful without a whole window only at its timeout, never Failed since (R5)', () => {
    const ends = counting();
    fc.assert(
      fc.property(stepStories, story => {
        const log = live(story);
        const outcome = outcomeOf(log);
        const isGreen = outcome?.outcome === 'Successful';
        if (!isGreen || outcome.stabilized) return;
        const isUnverified = story.check.mode === 'none';
        ends.met(isUnverified ? 'verification off' : 'at the timeout');
        expect(outcome.verified && isUnverified).toBe(false);
        if (isUnverified) return;
        const events = decisive(log).map(({ event }) => event);
        const last = lastJudged(events);
        const tooLate = timeoutOf(story) + patienceMs(story, log);
        expect(outcome.at).toBeGreaterThanOrEqual(timeoutOf(story));
        expect(outcome.at).toBeLessThanOrEqual(tooLate);
        expect(story.check.onTimeoutWhileStabilizing).toBe('succeed');
        expect(
          last?.aggregate === 'Successful' || last?.onlyLeavingMissing,
        ).toBe(true);
        expect(gapsAfter(events)).toEqual([]);
        expect(hasFailedAfterSuccess(story, events)).toBe(false);
      }),
      runs,
    );
    expect(ends.rare(['verification off', 'at the timeout'])).toEqual([]);
  });

  it('ends at its timeout at the latest, but for a proof that is waited for (R2, R5)', () => {
    const ends = counting();
    fc.assert(
      fc.property(stepStories, story => {
        const log = live(story);
        const outcome = outcomeOf(log);
        const timeout = timeoutOf(story);
        // Nothing is too late where there is no timeout, and nothing times out.
        const isOver = outcome?.outcome === 'TimedOut';
        expect(isOver ? outcome.at : timeout).toBeGreaterThanOrEqual(timeout);
        if (timeout === Infinity) return;
        const patience = patienceMs(story, log);
        expect(outcome?.at).toBeLessThanOrEqual(timeout + patience);
        ends.met(outcome?.at === timeout ? 'at it' : 'before or after it');
      }),
      runs,
    );
    expect(ends.rare(['at it', 'before or after it'])).toEqual([]);
  });

  it('comes to the same when the same events are told again, stored in between', () => {
    fc.assert(
      fc.property(stepStories, story => {
        const plain = (log: Lived[]) => {
          const effects = log.map(each => each.effects);
          const all = { states: log.map(states), effects };
          return digest(JSON.parse(JSON.stringify(all)));
        };
        const once = plain(live(story));
        expect(plain(live(story))).toBe(once);
        expect(plain(live(story, { isStored: true }))).toBe(once);
      }),
      runs,
    );
  });

  it('comes to the same however often the clock is looked at', () => {
    // Quarters of a second: nothing else happens at them.
    const ticks = fc.array(
      fc.integer({ min: 0, max: 60 }).map(seconds => seconds * 1000 + 250),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(stepStories, ticks, (story, instants) => {
        const end = outcomeOf(live(story));
        expect(outcomeOf(live(story, { ticks: instants }))).toEqual(end);
      }),
      runs,
    );
  });
});

describe('of one instant (R6)', () => {
  it('a cancel comes before everything else', () => {
    fc.assert(
      fc.property(stepStories, story => {
        const log = live(story);
        const cancel = log.find(
          ({ event, before }) =>
            event.type === 'CancelRequested' && !before.outcome,
        );
        if (!cancel || story.check.mode === 'none') return;
        const { at } = cancel.event;
        // What was due before that instant is done first.
        const isDueBefore = (cancel.before.wakeAt ?? Infinity) < at;
        expect(isDueBefore).toBe(false);
        expect(outcomeOf(log)).toMatchObject({ outcome: 'Cancelled', at });
      }),
      runs,
    );
  });

  it('what is seen comes before the end of a window and before the timeout', () => {
    const ends = counting();
    fc.assert(
      fc.property(stepStories, story => {
        const log = live(story);
        const outcome = outcomeOf(log);
        if (!outcome || story.check.mode === 'none') return;
        const isByVerdict = ['Successful', 'Failed', 'TimedOut'].includes(
          outcome.outcome,
        );
        const isByWindow = story.check.statusStabilizationTimeoutSeconds > 0;
        const code = outcome.explanation.code;
        if (!isByVerdict || !isByWindow || code === 'ApplyRefused') return;
        const seenAtEnd = story.events.filter(
          event => event.type === 'Judged' && event.at === outcome.at,
        );
        const told = decisive(log).map(({ event }) => event);
        for (const event of seenAtEnd) expect(told).toContain(event);
        if (seenAtEnd.length > 0) ends.met('tied');
      }),
      runs,
    );
    expect(ends.rare(['tied'])).toEqual([]);
  });
});
