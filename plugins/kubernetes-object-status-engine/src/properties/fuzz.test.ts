import fc from 'fast-check';
import { emptyMemory } from '../judging/Memory';
import { Judgement } from '../judging/Judgement';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { allWellFormed } from '../kubernetes/wellFormed';
import { compareWithManifest, sameTemplate } from '../kubernetes/manifest';
import { withDefaults } from '../options';
import { evaluate } from '../simulation/evaluate';
import { simulateWith } from '../simulation/simulate';
import { propertyRuns } from '../stabilization/properties/testUtils/propertyRuns';
import { outcomeNames } from '../stabilization/StepState';
import { startStep } from '../stabilization/startStep';
import { lookAt, Step } from '../step/lookAt';
import { takesOver } from '../step/takesOver';
import { oddSets } from './testUtils/oddObjects';

const runs = propertyRuns(600);
/** Nothing that is read takes longer, on a machine that does other things as well. */
const LONGEST_MS = 5_000;

const STATUSES = ['Successful', 'InProgress', 'Failed', 'Paused', 'Unknown'];
const AGGREGATES = ['Successful', 'InProgress', 'Failed', 'Paused'];

/** Traces of values that nobody checked, in what people read. */
function isUnfinished(text: string | number): boolean {
  return /undefined|NaN|\[object|\{\{/.test(`${text}`.replace(ODD_TEXTS, ''));
}

/** Texts that the odd objects themselves say. */
const ODD_TEXTS = /\{\{name\}\}|\bNaN\b/g;

interface Answer {
  status: string;
  reason: string;
  message: string;
}

function isAnswer({ status, reason, message }: Answer): boolean {
  return (
    STATUSES.includes(status) &&
    reason !== 'RuleError' &&
    typeof message === 'string'
  );
}

/** What comes back must be JSON, and the same after it was stored. */
function expectJson(value: unknown): void {
  const once = JSON.stringify(value);
  expect(JSON.stringify(JSON.parse(once))).toBe(once);
}

function expectAnswers(judgement: Judgement): void {
  expect(AGGREGATES).toContain(judgement.aggregate);
  const answers = judgement.objects.map(row => row.status);
  expect(answers.filter(answer => !isAnswer(answer))).toEqual([]);
  const columns = judgement.objects.flatMap(row => Object.values(row.columns));
  expect(columns.filter(isUnfinished)).toEqual([]);
  expectJson(judgement);
}

function inTime(answer: () => void): void {
  const begun = performance.now();
  answer();
  expect(performance.now() - begun).toBeLessThan(LONGEST_MS);
}

function referenceTo({ apiVersion, kind, metadata }: KubernetesObject) {
  const { namespace, name, uid, generation } = metadata;
  return { apiVersion, kind, namespace, name, uid, generation };
}

describe('whatever a cluster sends is answered', () => {
  it(`by evaluate: ${runs.numRuns} runs, seed ${runs.seed}`, () => {
    fc.assert(
      fc.property(
        oddSets,
        fc.constantFrom(undefined, '2026-01-01T02:00:00Z'),
        (objects, now) => {
          inTime(() => {
            const answer = evaluate({ objects, now });
            expect(AGGREGATES).toContain(answer.aggregate);
            expect(answer.objects.filter(each => !isAnswer(each))).toEqual([]);
            expectJson(answer);
          });
        },
      ),
      runs,
    );
  });

  it(`by a step that looks again and again: ${runs.numRuns} runs, seed ${runs.seed}`, () => {
    fc.assert(
      fc.property(
        fc.array(oddSets, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (given, isManifestKnown) => {
          const looks = given.map(allWellFormed);
          const check = withDefaults({ requireReadyEndpoints: true });
          let step: Step = { state: startStep(check, 0), memory: emptyMemory };
          const all = looks.flat();
          const lists = all.map(({ apiVersion, kind }) => ({
            apiVersion,
            kind,
            state: 'Observed' as const,
          }));
          const applied = looks[0].map(object => ({
            cluster: 'c',
            ...referenceTo(object),
            ...(isManifestKnown && { manifest: object }),
          }));
          inTime(() => {
            looks.forEach((objects, index) => {
              const deleted = looks[index - 1] ?? [];
              const cluster = { cluster: 'c', objects, deleted, lists };
              const look = lookAt(
                step,
                { applied, clusters: [cluster] },
                index * 20_000,
              );
              expectAnswers(look.judgement);
              expectJson(look.step);
              expectJson(look.effects);
              step = JSON.parse(JSON.stringify(look.step));
            });
          });
        },
      ),
      runs,
    );
  });

  it(`by simulate: ${runs.numRuns} runs, seed ${runs.seed}`, () => {
    fc.assert(
      fc.property(oddSets, oddSets, oddSets, (first, second, gone) => {
        inTime(() => {
          const answer = simulateWith(
            {
              events: [
                { at: 0, objects: first },
                { at: 5, upsert: second, delete: gone },
                { at: 6, gap: 'start' },
                { at: 8, upsert: first },
                { at: 9, gap: 'end' },
              ],
            },
            { onJudged: (_, judgement) => expectAnswers(judgement) },
          );
          expect([null, ...outcomeNames]).toContain(answer.outcome);
          expectJson(answer);
        });
      }),
      runs,
    );
  });

  it(`by the comparison with a manifest, and of two executions: ${runs.numRuns} runs, seed ${runs.seed}`, () => {
    fc.assert(
      fc.property(oddSets, oddSets, (given, wanted) => {
        const live = allWellFormed(given);
        inTime(() => {
          for (const [index, object] of live.entries()) {
            const other = wanted[index % wanted.length];
            expectJson(compareWithManifest(object, { ...other }));
            expect(typeof sameTemplate(object.spec, other.spec)).toBe(
              'boolean',
            );
            const mine = { ...referenceTo(object), manifest: object };
            const theirs = { ...referenceTo(object), manifest: { ...other } };
            expect(typeof takesOver(mine, theirs)).toBe('boolean');
          }
        });
      }),
      runs,
    );
  });

  it('without a trace of what is missing in a sentence', () => {
    fc.assert(
      fc.property(oddSets, objects => {
        const messages = evaluate({ objects }).objects.map(
          ({ message }) => message,
        );
        expect(messages.filter(isUnfinished)).toEqual([]);
      }),
      runs,
    );
  });
});
