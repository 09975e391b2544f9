import { CauseCode } from '../diagnosis/causeCodes';
import { AppliedReference } from '../graph/ObjectGraph';
import { Judgement } from '../judging/Judgement';
import { ObjectStatusCheck } from '../options';
import { SimulationEvent } from '../simulation/formats';
import { simulateWith } from '../simulation/simulate';
import { OutcomeName, StepOutcome } from '../stabilization/StepState';
import { expectLook, Expected } from './judgeCases';
import { Built, built, ObjectBuilder } from './ObjectBuilder';

/** What is there at the start of a step, or what changes later; seconds. @internal */
export type Happening = { at: number; see?: Expected } & (
  | { there: Built[] }
  | { change?: Built[]; gone?: Built[] }
  | { gap: 'start' | 'end' }
  | { look: true }
);

/** How a step ends; a step that `goesOn` has no outcome at the instant given. @internal */
export type Ending =
  | {
      outcome: OutcomeName;
      at: number;
      stabilized?: boolean;
      verified?: boolean;
      cause?: CauseCode;
      /** All of it stands in the words of the outcome or of what decided it. */
      says?: RegExp[];
      warnings?: string[];
      /** How often the aggregate was taken back. */
      transitions?: string[];
    }
  | { goesOnAt: number };

/** One clause of a scenario: a story in virtual time and its end. @internal */
export interface ScenarioCase {
  name: string;
  check?: Partial<ObjectStatusCheck>;
  /** Default: everything that is there first and has no owner. */
  applied?: Array<
    Partial<Omit<AppliedReference, 'manifest'>> & {
      of: Built;
      manifest?: ObjectBuilder;
    }
  >;
  story: Happening[];
  ends: Ending;
}

const settings = {
  statusStabilizationTimeoutSeconds: 10,
  stepExecutionTimeoutSeconds: 180,
};

function referenceOf({
  of,
  manifest,
  ...more
}: NonNullable<ScenarioCase['applied']>[number]): AppliedReference {
  const { apiVersion, kind, metadata } = built(of);
  const { namespace, name } = metadata;
  const known = { apiVersion, kind, namespace, name, ...more };
  return manifest ? { ...known, manifest: manifest.object } : known;
}

function eventOf(happening: Happening): SimulationEvent {
  const { at } = happening;
  if ('there' in happening) return { at, objects: happening.there.map(built) };
  if ('gap' in happening) return { at, gap: happening.gap };
  if ('look' in happening) return { at, upsert: [] };
  const { change = [], gone = [] } = happening;
  return { at, upsert: change.map(built), delete: gone.map(built) };
}

/** Plays a case and compares what is seen on the way and how it ends. */
function expectStory({ check, applied, story, ends }: ScenarioCase): void {
  const looks = new Map<number, Judgement>();
  let concluded: StepOutcome | undefined;
  const codes: string[] = [];
  const result = simulateWith(
    {
      objectStatusCheck: { ...settings, ...check },
      applied: applied?.map(referenceOf),
      events: story.map(eventOf),
      until: 'goesOnAt' in ends ? ends.goesOnAt : undefined,
    },
    {
      onJudged: (at, judgement) => looks.set(at, judgement),
      onConcluded: outcome => {
        concluded = outcome;
      },
    },
  );
  codes.push(...result.timeline.map(({ why }) => why.split(':')[0]));
  for (const { at, see } of story) {
    const judgement = looks.get(at);
    if (!see) continue;
    if (!judgement) throw new Error(`Nobody looked at ${at} s`);
    expectLook(judgement, see);
  }
  if ('goesOnAt' in ends) {
    expect(result.outcome).toBeNull();
    return;
  }
  const { outcome, at, stabilized, verified, cause, warnings } = ends;
  expect([result.outcome, result.at]).toEqual([outcome, at]);
  if (stabilized !== undefined) expect(result.stabilized).toBe(stabilized);
  if (verified !== undefined) expect(result.verified).toBe(verified);
  expectExplained(concluded, { cause, warnings, says: ends.says ?? [] });
  if (ends.transitions) expect(codes).toEqual(ends.transitions);
}

function expectExplained(
  concluded: StepOutcome | undefined,
  wanted: { cause?: CauseCode; warnings?: string[]; says: RegExp[] },
): void {
  if (!concluded) throw new Error('There is no outcome');
  const { explanation, warnings } = concluded;
  if (wanted.cause) expect(explanation.cause).toBe(wanted.cause);
  if (wanted.warnings) {
    expect(warnings.map(({ code }) => code)).toEqual(wanted.warnings);
  }
  const words = [
    explanation.message,
    ...explanation.objects.map(
      ({ kind, name, message }) => `${kind} ${name}: ${message}`,
    ),
  ].join('\n');
  for (const pattern of wanted.says) expect(words).toMatch(pattern);
}

/**
 * A scenario of `health-rules.md` section 5 by its number: each clause of its
 * row is a case. `clauses` that no story of objects can tell are tests of their
 * own.
 *
 * @internal
 */
export function scenario(
  number: number,
  row: { given: string; when: string; then: string },
  clauses: ScenarioCase[] | (() => void),
): void {
  const { given, when, then } = row;
  describe(`scenario ${number}. Given ${given}, when ${when}, then ${then}`, () => {
    if (typeof clauses === 'function') {
      clauses();
      return;
    }
    it.each(clauses)('$name', each => {
      expect.hasAssertions();
      expectStory(each);
    });
  });
}
