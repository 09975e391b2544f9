import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { DatabaseIdempotencyStore } from '../idempotency/DatabaseIdempotencyStore';
import {
  aReport,
  applied,
  aRollout,
  openWorld,
  RecordingWorld,
  Wish,
} from './__testUtils__/RecordingWorld';

const databases = testDatabases();
const runs = 200;

/** Not by a name alone: which rollout that speaks of nobody can tell. */
type By = 'answer' | 'version' | 'manifest';

/** What happens to a rollout; whatever stands in one group happens at once. */
type Act =
  | { type: 'notice'; replica: number }
  | { type: 'restart' }
  | { type: 'report'; by: By; place: 'same' | 'none' | 'other' }
  | { type: 'reportLate'; by: 'answer' | 'version' }
  | { type: 'end' };

/** Rollouts of one workload, each with what happens until the next. */
interface Phase {
  image: number;
  isMadeAnew: boolean;
  groups: Act[][];
}

const constant = <T extends string>(value: T) => fc.constant(value);

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
      by: fc.constantFrom<By>('answer', 'version', 'manifest'),
      place: fc.constantFrom(
        'same' as const,
        'none' as const,
        'other' as const,
      ),
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

/** One workload of an entity of its own, so that races do not meet each other. */
class Race {
  private readonly name = `web-${uuidv7()}`;
  private readonly namespace = `shop-${this.name}`;
  private readonly entityRef = `component:default/${this.name}`;
  private readonly keys: DatabaseIdempotencyStore;
  private readonly replicas: RecordingWorld['recorder'][];
  private readonly rollouts: Wish[] = [];

  constructor(private readonly world: RecordingWorld) {
    this.keys = new DatabaseIdempotencyStore(world.database);
    this.replicas = [world.restart(), world.restart()];
  }

  /** What was there before anybody watched. */
  async begin(): Promise<void> {
    await this.replicas[0].begin([this.rolloutOf(this.wish(0, 'a', 1))]);
  }

  async play({ image, isMadeAnew, groups }: Phase, index: number) {
    const before = this.rollouts.at(-1);
    const uid = isMadeAnew ? String.fromCharCode(98 + index) : undefined;
    this.rollouts.push(
      this.wish(
        // The images of any two that follow one another differ.
        image + 2 * (index % 2),
        uid ?? before?.uid ?? 'a',
        (before?.generation ?? 1) + 1,
      ),
    );
    for (const group of groups) {
      await Promise.all(group.map(each => this.do(each)));
    }
    // A watch ends by telling how it is.
    await this.do({ type: 'notice', replica: 0 });
  }

  /** Executions that count, of this workload and wherever they were reported. */
  async count(): Promise<number> {
    const counted = await this.world.executions.list(
      { cluster: 'prod-eu', namespace: this.namespace },
      { limit: 500 },
      undefined,
    );
    return counted.items.length;
  }

  private async do(each: Act): Promise<void> {
    const current = this.rollouts[this.rollouts.length - 1];
    switch (each.type) {
      case 'notice':
        await this.replicas[each.replica].notice(this.rolloutOf(current));
        return;
      case 'restart':
        this.replicas[1] = this.world.restart();
        await this.replicas[1].begin([this.rolloutOf(current)]);
        return;
      case 'report':
        await this.report(current, each.by, each.place);
        return;
      case 'reportLate':
        await this.report(this.rollouts[0], each.by, 'same');
        return;
      default:
        await this.endOne();
    }
  }

  /** Whoever reports twice does so with the same key. */
  private async report(wish: Wish, by: By, place: 'same' | 'none' | 'other') {
    const key = `${this.name} ${wish.generation}`;
    const claimed = await this.keys.claim('ci', key, 'same');
    if (claimed.type !== 'Claimed') return;
    const object = applied(wish, by);
    const draft = aReport([object], {
      version: wish.image,
      entityRef: place === 'none' ? undefined : this.entityRef,
      environment: place === 'other' ? 'staging' : 'production',
    });
    const [step] = draft.steps;
    const targets = [{ cluster: 'prod-eu', namespace: this.namespace }];
    await this.world.executions.insert(
      uuidv7(),
      { ...draft, steps: [{ ...step, targets }] },
      {
        claim: claimed.claim,
        answer: ({ id }) => ({ id, url: '', steps: [], warnings: [] }),
      },
    );
  }

  /** The observation ends something that runs, if anything does. */
  private async endOne(): Promise<void> {
    const [open] = (await this.world.steps.loadOpenSteps()).filter(
      ({ applied: [object] }) => object.name === this.name,
    );
    // Somebody else may have ended it, or adopted it, meanwhile.
    if (open) await this.world.tryToEnd(open);
  }

  private wish(image: number, uid: string, generation: number): Wish {
    const { name, namespace } = this;
    return { name, namespace, image: `web:${image}`, uid, generation };
  }

  private rolloutOf(wish: Wish) {
    return aRollout(wish, { entityRef: this.entityRef });
  }
}

describe.each(databases.eachSupportedId())('rollouts on %s', id => {
  it(`are counted once each, whoever comes first, in ${runs} races`, async () => {
    const world = await openWorld(databases, id);
    await fc.assert(
      fc.asyncProperty(phases, async played => {
        const race = new Race(world);
        await race.begin();
        for (const [index, phase] of played.entries()) {
          await race.play(phase, index);
          expect(await race.count()).toBe(index + 1);
        }
      }),
      { numRuns: runs, examples: [[backToReportedLate]] },
    );
  }, 300_000);
});
