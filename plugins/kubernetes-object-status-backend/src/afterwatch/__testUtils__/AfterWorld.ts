import { mockServices } from '@backstage/backend-test-utils';
import {
  aDeployment,
  aPod,
  aReplicaSet,
  PodBuilder,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';
import {
  anAppliedTo,
  aStep,
  ObservedWorld,
} from '../../observation/__testUtils__/ObservedWorld';
import { Afterwatches, createAfterwatches } from '../createAfterwatches';
import { AfterwatchOptions } from '../options';
import { MemoryAfterwatchStore } from './MemoryAfterwatchStore';

const web = aDeployment();
const replicaSet = aReplicaSet().of(web);
const pod = aPod().of(replicaSet);

/** The id of the Deployment's row. */
export const webId = 'prod|apps/Deployment|shop|web';

/**
 * A Deployment that was observed until it was Successful, 10 s after the start
 * of the story, and is watched for 10 min since then.
 */
export class AfterWorld {
  readonly observed = new ObservedWorld([
    aStep([anAppliedTo('apps/v1', 'Deployment', 'web')]),
  ]);
  readonly store = new MemoryAfterwatchStore(this.observed.clock);
  readonly logger = mockServices.logger.mock();
  private afterwatches: Afterwatches | undefined;

  constructor(private readonly options: Partial<AfterwatchOptions> = {}) {}

  get cluster() {
    return this.observed.cluster;
  }

  /** Lets the step end, and begins to watch it. */
  static async of(
    options: Partial<AfterwatchOptions> = {},
    durationSeconds = 600,
  ): Promise<AfterWorld> {
    const world = new AfterWorld(options);
    await world.finish(durationSeconds);
    await world.start();
    return world;
  }

  async finish(durationSeconds = 600): Promise<void> {
    for (const each of [web, replicaSet, pod]) this.cluster.put(each.object);
    await this.observed.start();
    await this.observed.at(11);
    await this.observed.stop();
    const end = this.observed.store.writes.at(-1);
    if (!end?.state.outcome) throw new Error('The step has not ended');
    const applied = [anAppliedTo('apps/v1', 'Deployment', 'web')];
    this.store.begin(end, applied, durationSeconds * 1000);
  }

  /** A new process takes up what is watched. */
  async start(options: { isUnknown?: boolean } = {}): Promise<void> {
    const { cluster, other, clock } = this.observed;
    const name = options.isUnknown ? 'renamed' : 'prod';
    this.afterwatches = createAfterwatches({
      clusters: new Map([
        [name, cluster],
        ['other', other],
      ]),
      store: this.store,
      logger: this.logger,
      clock,
      options: this.options,
    });
    await this.afterwatches.start();
    await clock.pass(0);
  }

  async stop(): Promise<void> {
    await this.afterwatches?.stop();
    this.afterwatches = undefined;
  }

  async nudge(): Promise<void> {
    this.afterwatches?.nudge();
    await this.observed.clock.pass(0);
  }

  /** Lets time pass until so many seconds after the step's end. */
  async at(seconds: number): Promise<void> {
    await this.observed.at(10 + seconds);
  }

  /** The Pod as it is from now on, and the Deployment with it. */
  put(change: (pod: PodBuilder) => PodBuilder, isReady = false): void {
    this.cluster.put(change(pod).object);
    const ready = isReady ? 1 : 0;
    this.cluster.put(web.counts({ ready, available: ready }).object);
  }

  deploy(image: string): void {
    this.cluster.put(web.image(image).generation(2).observing(2).object);
  }

  /** Codes of the notes, with the seconds of begin and end. */
  get notes(): Array<[string, number, number?]> {
    return this.store.notesOf('e1').map(({ code, at, healedAt }) => {
      const since = this.since(at);
      return healedAt === undefined
        ? [code, since]
        : [code, since, this.since(healedAt)];
    });
  }

  /** How watching ended, and at which second. */
  get over(): [string, number] | undefined {
    const over = this.store.overOf('e1');
    return over && [over.reason, this.since(over.at)];
  }

  /** Timers and subscriptions that are left. */
  get leftovers() {
    return this.observed.leftovers;
  }

  private since(at: number): number {
    return (at - this.observed.startedAt) / 1000 - 10;
  }
}
