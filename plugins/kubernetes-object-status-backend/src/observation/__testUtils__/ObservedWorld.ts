import { mockServices } from '@backstage/backend-test-utils';
import {
  ObjectStatusCheck,
  OutcomeName,
  withDefaults,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { LogReading } from '../../evidence/LogReading';
import { createObservation } from '../createObservation';
import { Observation } from '../Observation';
import { ObservationOptions } from '../options';
import { AppliedObject } from '../StepStore';
import { FakeCluster } from './FakeCluster';
import { MemoryStepStore, RecordedStep } from './MemoryStepStore';
import { VirtualClock } from './VirtualClock';

/** An object that was applied to cluster `prod`, namespace `shop`. */
export function anAppliedTo(
  apiVersion: string,
  kind: string,
  name: string,
  overrides: Partial<AppliedObject> = {},
): AppliedObject {
  const place = { cluster: 'prod', namespace: 'shop' };
  return { ...place, apiVersion, kind, name, ...overrides };
}

/** The Job of most stories. */
export const appliedJob = anAppliedTo('batch/v1', 'Job', 'migrate');

/** The execution that takes steps over. */
export const taker = {
  executionId: 'e2',
  title: '1.3.8, second run',
  object: 'Job migrate',
};

/** A step that applied objects. */
export function aStep(
  applied: AppliedObject[] = [appliedJob],
  check: Partial<ObjectStatusCheck> = {},
): RecordedStep {
  return { applied, check: withDefaults(check) };
}

/** An observation in virtual time: two clusters, a store, and one execution `e1`. */
export class ObservedWorld {
  readonly clock = new VirtualClock();
  readonly startedAt = this.clock.now();
  readonly cluster = new FakeCluster('prod', () => this.clock.now());
  readonly other = new FakeCluster('other', () => this.clock.now());
  readonly store = new MemoryStepStore(this.clock);
  readonly logger = mockServices.logger.mock();
  private observation: Observation | undefined;

  constructor(
    steps: RecordedStep[] = [aStep()],
    private readonly options: Partial<ObservationOptions> = {},
    private readonly logs?: LogReading,
  ) {
    this.store.record('e1', steps);
  }

  /** A new process takes up what is open. */
  async start(): Promise<void> {
    this.observation = createObservation({
      clusters: new Map([
        ['prod', this.cluster],
        ['other', this.other],
      ]),
      store: this.store,
      logger: this.logger,
      clock: this.clock,
      options: this.options,
      logs: this.logs,
    });
    await this.observation.start();
    await this.clock.pass(0);
  }

  /** The process ends. */
  async stop(): Promise<void> {
    await this.observation?.stop();
    this.observation = undefined;
  }

  async cancel(): Promise<void> {
    this.store.cancel('e1', 'wrong version');
    this.observation?.nudge();
    await this.clock.pass(0);
  }

  /** Another execution is recorded that takes a step over; this process hears of it. */
  async takeOver(step = 1): Promise<void> {
    this.store.takeOver({ executionId: 'e1', step }, taker);
    this.observation?.nudge();
    await this.clock.pass(0);
  }

  /** Lets time pass until so many seconds after the start of the story. */
  async at(seconds: number): Promise<void> {
    const leftMs = this.startedAt + seconds * 1000 - this.clock.now();
    if (leftMs < 0) throw new Error(`It is later than ${seconds} s already`);
    await this.clock.pass(leftMs / 1000);
  }

  /** Outcomes of the execution's steps, with the second at which each was decided. */
  get outcomes(): Array<[OutcomeName, number]> {
    const concluded = this.store.writes.flatMap(
      ({ state }) => state.outcome ?? [],
    );
    return concluded.map(({ outcome, at }) => [
      outcome,
      (at - this.startedAt) / 1000,
    ]);
  }

  /** Codes of the step's transitions with their seconds. */
  get storyline(): Array<[string, number]> {
    return this.store.history
      .filter(({ subject }) => subject === 'step')
      .map(({ name, at }) => [name, (at - this.startedAt) / 1000]);
  }

  /** Statuses that objects went through, in order. */
  statusesOf(name: string): string[] {
    return this.store.history
      .filter(each => each.subject === 'object' && each.name === name)
      .map(({ status }) => status ?? '');
  }

  /** Timers and subscriptions that are left. */
  get leftovers() {
    const { clock, cluster, other } = this;
    return {
      timers: clock.pending,
      lists: cluster.listening.size + other.listening.size,
    };
  }
}
