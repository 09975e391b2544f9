import fc from 'fast-check';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { Act, By, Key, Phase, Place, Race } from './__testUtils__/Race';
import { openWorld } from './__testUtils__/RecordingWorld';

const databases = testDatabases();
const runs = 200;

const constant = <T extends string>(value: T) => fc.constant(value);

const by = fc.constantFrom<By>('answer', 'version', 'manifest');
const place = fc.constantFrom<Place>('same', 'none', 'other');
const key = fc.constantFrom<Key>('first', 'second');

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ type: constant('notice'), replica: fc.nat(1) }),
  },
  { weight: 1, arbitrary: fc.record({ type: constant('restart') }) },
  {
    weight: 5,
    arbitrary: fc.record({
      type: constant('report'),
      by,
      place,
      key,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: constant('reportLate'),
      by: fc.constantFrom('answer' as const, 'version' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: constant('end') }) },
);

const phases: fc.Arbitrary<Phase[]> = fc.array(
  fc.record({
    image: fc.integer({ min: 1, max: 2 }),
    isMadeAnew: fc.boolean(),
    groups: fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** What went wrong once: a late report of a rollout when the way back to it had been noticed. */
const reportedWhenBack: Phase[] = [
  ...[{}, {}].map(() => ({
    image: 1,
    isMadeAnew: false,
    groups: [[{ type: 'notice' as const, replica: 0 }]],
  })),
  {
    image: 1,
    isMadeAnew: false,
    groups: [
      [{ type: 'notice', replica: 0 }],
      [{ type: 'reportLate', by: 'answer' }],
    ],
  },
];

/** What went wrong once: a late report of what was followed, then a way back to it. */
const backToReportedLate: Phase[] = [
  { image: 2, isMadeAnew: false, groups: [[{ type: 'end' }]] },
  {
    image: 1,
    isMadeAnew: false,
    groups: [
      [{ type: 'restart' }],
      [{ type: 'reportLate', by: 'answer' }],
      [{ type: 'notice', replica: 0 }],
    ],
  },
  {
    image: 2,
    isMadeAnew: false,
    groups: [[{ type: 'notice', replica: 0 }]],
  },
];

/** Two reports of one rollout, the watches of two replicas, and what else happens, all at once and in any order. */
const twoReports: fc.Arbitrary<Phase> = fc
  .record({
    image: fc.integer({ min: 1, max: 2 }),
    isMadeAnew: fc.boolean(),
    reports: fc.tuple(
      fc.record({ by, place, key: fc.constant<Key>('first') }),
      fc.record({ by, place, key }),
    ),
    others: fc.array(act, { maxLength: 2 }),
    before: fc.array(fc.array(act, { minLength: 1, maxLength: 2 }), {
      maxLength: 1,
    }),
  })
  .chain(({ reports, others, before, ...phase }) => {
    const [one, other] = reports;
    const all: Act[] = [
      { type: 'report', ...one },
      { type: 'report', ...other },
      { type: 'notice', replica: 0 },
      { type: 'notice', replica: 1 },
      ...others,
    ];
    return fc
      .shuffledSubarray(all, { minLength: all.length })
      .map(race => ({ ...phase, groups: [...before, race] }));
  });

describe.each(databases.eachSupportedId())('rollouts on %s', id => {
  async function expectEachCounted(
    played: fc.Arbitrary<Phase[]>,
    examples: Array<[Phase[]]> = [],
  ) {
    const world = await openWorld(databases, id);
    await fc.assert(
      fc.asyncProperty(played, async some => {
        const race = new Race(world);
        await race.begin();
        for (const phase of some) {
          await race.play(phase);
          expect(await race.count()).toEqual(race.expected);
        }
      }),
      { numRuns: runs, examples },
    );
  }

  it(`are counted once each, whoever comes first, in ${runs} races`, async () => {
    await expectEachCounted(phases, [[backToReportedLate], [reportedWhenBack]]);
  }, 300_000);

  it(`are counted once each while two reports race, in ${runs} races`, async () => {
    await expectEachCounted(
      fc.array(twoReports, { minLength: 1, maxLength: 2 }),
    );
  }, 300_000);
});
