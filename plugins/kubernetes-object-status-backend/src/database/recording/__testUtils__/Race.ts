import { uuidv7 } from 'uuidv7';
import { DatabaseIdempotencyStore } from '../../idempotency/DatabaseIdempotencyStore';
import {
  aReport,
  applied,
  aRollout,
  RecordingWorld,
  Wish,
} from './RecordingWorld';

/** Not by a name alone: which rollout that speaks of nobody can tell. */
export type By = 'answer' | 'version' | 'manifest';

/** Where it is reported: as the annotations say, without an entity, or elsewhere. */
export type Place = 'same' | 'none' | 'other';

/** Whoever repeats a report does so with its key; another key is another pipeline. */
export type Key = 'first' | 'second';

/** What happens to a rollout; whatever stands in one group happens at once. */
export type Act =
  | { type: 'notice'; replica: number }
  | { type: 'restart' }
  | { type: 'report'; by: By; place: Place; key: Key }
  | { type: 'reportLate'; by: 'answer' | 'version' }
  | { type: 'end' };

/** Rollouts of one workload, each with what happens until the next. */
export interface Phase {
  image: number;
  isMadeAnew: boolean;
  groups: Act[][];
}

/** Executions by where they come from. */
export interface Count {
  automatic: number;
  reported: number;
}

/** One workload of an entity of its own, so that races do not meet each other. */
export class Race {
  private readonly name = `web-${uuidv7()}`;
  private readonly namespace = `shop-${this.name}`;
  private readonly entityRef = `component:default/${this.name}`;
  private readonly keys: DatabaseIdempotencyStore;
  private readonly replicas: RecordingWorld['recorder'][];
  private readonly rollouts: Wish[] = [];
  /** The keys by which each rollout was reported. */
  private readonly reported = new Map<Wish, Set<Key>>();

  constructor(private readonly world: RecordingWorld) {
    this.keys = new DatabaseIdempotencyStore(world.database);
    this.replicas = [world.restart(), world.restart()];
  }

  /** What was there before anybody watched. */
  async begin(): Promise<void> {
    await this.replicas[0].begin([this.rolloutOf(this.wish(0, 'a', 1))]);
  }

  async play({ image, isMadeAnew, groups }: Phase): Promise<void> {
    const index = this.rollouts.length;
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

  /** How many executions count, of this workload and wherever they were reported. */
  async count(): Promise<Count> {
    const { items } = await this.world.executions.list(
      { cluster: 'prod-eu', namespace: this.namespace },
      { limit: 500 },
      undefined,
    );
    const automatic = items.filter(({ source }) => source.type === 'observed');
    return {
      automatic: automatic.length,
      reported: items.length - automatic.length,
    };
  }

  /** One for each report that is not repeated, or one by itself where there is none. */
  get expected(): Count {
    const reports = this.rollouts.map(
      rollout => this.reported.get(rollout)?.size ?? 0,
    );
    return {
      automatic: reports.filter(count => count === 0).length,
      reported: reports.reduce((sum, count) => sum + count, 0),
    };
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
        await this.report(current, each);
        return;
      case 'reportLate':
        await this.report(this.rollouts[0], {
          by: each.by,
          place: 'same',
          key: 'first',
        });
        return;
      default:
        await this.endOne();
    }
  }

  private async report(
    wish: Wish,
    { by, place, key }: { by: By; place: Place; key: Key },
  ) {
    const reported = this.reported.get(wish) ?? new Set();
    this.reported.set(wish, reported.add(key));
    const claimed = await this.keys.claim(
      'ci',
      `${this.name} ${wish.generation} ${key}`,
      'same',
    );
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
