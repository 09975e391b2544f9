import {
  AggregateStatus,
  JudgedObject,
  Judgement,
  MessageParams,
  NotCountedReason,
  ObjectStatusName,
} from '../judging/Judgement';
import { CauseCode } from '../diagnosis/causeCodes';
import { ruleOf } from '../rules';
import { KindRule } from '../rules/KindRule';
import { Verdict } from '../judging/Verdict';
import { ReasonTextCode } from '../texts/reasonTexts';
import { Built, built } from './ObjectBuilder';
import { StoryLook, StorySettings, tellStory } from './Story';

/** What must be seen of one object; what is not named is not compared. @internal */
export interface Seen {
  status?: ObjectStatusName;
  reason?: string;
  message?: string | RegExp;
  /** Which sentence its message is made from. */
  sentence?: ReasonTextCode;
  params?: Record<string, string | number>;
  cause?: CauseCode;
  /** Codes of its warnings, all of them. */
  warnings?: string[];
  /** Sentences of its warnings, all of them. */
  warned?: string[];
  /** Parameters of its warnings, all of them. */
  warnedOf?: MessageParams[];
  verified?: boolean;
  counted?: boolean;
  notCounted?: NotCountedReason;
  columns?: Record<string, string | number>;
  revision?: string;
  uid?: string;
  /** `Kind name` of the row above it. */
  below?: string;
  sinceSeconds?: number;
  /** A status that it must not have. */
  not?: ObjectStatusName;
}

/** What must be seen at a look. @internal */
export interface Expected {
  /** The first applied object. */
  expect?: Seen;
  /** Others by `Kind name`; `absent` is no row at all. */
  rows?: Record<string, Seen | 'absent'>;
  aggregate?: AggregateStatus;
  verified?: boolean;
  /** Names of blind rows. */
  blindRows?: string[];
  /** Codes of the step's own warnings. */
  stepWarnings?: string[];
  onlyLeavingMissing?: boolean;
  changedByOther?: RegExp | 'nobody';
  /** Seconds; `none` when no time changes anything. */
  wakeAt?: number | 'none';
}

/** A look with what must be seen at it. @internal */
export type ExpectingLook = StoryLook & Expected;

/** A named case: one object at one look, or a story of several. @internal */
export type JudgeCase = { name: string } & StorySettings &
  (
    | ({ object: Built; beside?: Built[] } & Omit<StoryLook, 'at' | 'objects'> &
        Expected)
    | { looks: ExpectingLook[] }
  );

function looksOf(given: JudgeCase): ExpectingLook[] {
  if ('looks' in given) return given.looks;
  const { object, beside = [], ...rest } = given;
  return [{ ...rest, at: 0, objects: [object, ...beside] }];
}

/** A look's rows, and the verdicts that they were made from. */
interface Shown {
  judgement: Judgement;
  verdicts: Map<string, Verdict>;
}

function nameOf(row: JudgedObject): string {
  return `${row.kind} ${row.name}`;
}

function seenOf(
  row: JudgedObject,
  { judgement, verdicts }: Shown,
  wanted: Seen,
): Seen {
  const above = judgement.objects.find(each => each.id === row.parentId);
  const all: Required<Omit<Seen, 'not'>> = {
    status: row.status.status,
    reason: row.status.reason,
    message: row.status.message,
    sentence: verdicts.get(row.id)?.text as ReasonTextCode,
    params: row.status.params,
    cause: row.cause as CauseCode,
    warnings: row.warnings.map(warning => warning.code),
    warned: row.warnings.map(warning => warning.message),
    warnedOf: row.warnings.map(warning => warning.params),
    verified: row.verified,
    counted: row.counted,
    notCounted: row.notCounted as NotCountedReason,
    columns: row.columns,
    revision: row.revision as string,
    uid: row.uid as string,
    below: above ? nameOf(above) : '',
    sinceSeconds: row.status.since / 1000,
  };
  return Object.fromEntries(
    Object.keys(wanted).map(key => [key, all[key as keyof typeof all]]),
  );
}

function expectRow(row: JudgedObject, shown: Shown, given: Seen): void {
  const { not, ...wanted } = given;
  const matching = Object.fromEntries(
    Object.entries(wanted).map(([key, value]) => {
      if (value instanceof RegExp) return [key, expect.stringMatching(value)];
      const isPart = key === 'params' || key === 'columns';
      return [key, isPart ? expect.objectContaining(value as object) : value];
    }),
  );
  expect({ [nameOf(row)]: seenOf(row, shown, wanted) }).toEqual({
    [nameOf(row)]: matching,
  });
  if (not) expect(row.status.status).not.toBe(not);
}

function expectRows(shown: Shown, expected: Expected): void {
  const { judgement } = shown;
  const named = (name: string) =>
    judgement.objects.find(row => nameOf(row) === name);
  if (expected.expect) {
    expectRow(judgement.objects[0], shown, expected.expect);
  }
  for (const [name, seen] of Object.entries(expected.rows ?? {})) {
    const row = named(name);
    if (seen === 'absent' || !row) {
      expect([name, row]).toEqual([name, seen === 'absent' ? undefined : seen]);
    } else {
      expectRow(row, shown, seen);
    }
  }
}

function blindRows({ objects, blind }: Judgement): string[] {
  return objects.filter(row => blind.includes(row.id)).map(nameOf);
}

function expectStep(judgement: Judgement, expected: Expected): void {
  const { aggregate, verified, wakeAt, changedByOther } = expected;
  if (aggregate)
    expect({ aggregate: judgement.aggregate }).toEqual({ aggregate });
  if (verified !== undefined) expect(judgement.verified).toBe(verified);
  if (expected.blindRows) {
    expect(blindRows(judgement)).toEqual(expected.blindRows);
  }
  if (expected.stepWarnings) {
    const codes = judgement.warnings.map(warning => warning.code);
    expect(codes).toEqual(expected.stepWarnings);
  }
  if (expected.onlyLeavingMissing !== undefined) {
    const { onlyLeavingMissing } = expected;
    expect(judgement).toMatchObject({ onlyLeavingMissing });
  }
  if (wakeAt !== undefined) {
    const seconds =
      judgement.wakeAt === undefined ? 'none' : judgement.wakeAt / 1000;
    expect({ wakeAt: seconds }).toEqual({ wakeAt });
  }
  if (changedByOther === 'nobody') {
    expect(judgement.changedByOther).toBeUndefined();
  } else if (changedByOther) {
    expect(judgement.changedByOther?.message).toMatch(changedByOther);
  }
}

/**
 * Compares a judgement with what must be seen at a look; `sentence` cannot be
 * told from a judgement alone.
 *
 * @internal
 */
export function expectLook(judgement: Judgement, expected: Expected): void {
  expectRows({ judgement, verdicts: new Map() }, expected);
  expectStep(judgement, expected);
}

/**
 * Runs a table of named cases through `judge`. Beside what a case expects it
 * proves that judging changes nothing it is given, and that every parameter of
 * every sentence is there.
 *
 * @internal
 */
export function judgeCases(cases: JudgeCase[]): void {
  it.each(cases.map(each => [each.name, each] as const))('%s', (_, given) => {
    const looks = looksOf(given);
    const { judgements, verdicts, unfilled } = tellStory(looks, given);
    looks.forEach((look, index) => {
      const judgement = judgements[index];
      expectRows({ judgement, verdicts: verdicts[index] }, look);
      expectStep(judgement, look);
    });
    expect(unfilled).toEqual([]);
  });
}

/** `judgeCases` for the rule of one kind, which every case must concern. @internal */
export function ruleCases(rule: KindRule, cases: JudgeCase[]): void {
  describe(`the rule of ${
    rule.kind === '*' ? 'other kinds' : rule.kind
  }`, () => {
    judgeCases(cases);
    it('is the rule that these cases are judged by', () => {
      const kinds = cases.flatMap(looksOf).flatMap(look => look.objects);
      const rules = kinds.map(each => {
        const { apiVersion, kind } = built(each);
        return ruleOf(apiVersion, kind);
      });
      expect(rules).toContain(rule);
    });
  });
}
