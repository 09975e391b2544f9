import { mockServices } from '@backstage/backend-test-utils';
import { SignalPayload } from '@backstage/plugin-signals-node';
import {
  executionsChannel,
  executionSignalSchema,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { VirtualClock } from '../observation/__testUtils__/VirtualClock';
import { SignalOptions } from './options';
import { SignalPublisher } from './SignalPublisher';

/** A publisher whose executions have the versions that the test says. */
function aPublisher(options: Partial<SignalOptions> = {}) {
  const clock = new VirtualClock();
  const logger = mockServices.logger.mock();
  const versions = new Map<string, number>();
  const sent: Array<{ at: number; payload: SignalPayload }> = [];
  const world = {
    clock,
    logger,
    versions,
    sent,
    reads: 0,
    readFault: undefined as Error | undefined,
    publishFault: undefined as Error | undefined,
    /** Whoever takes signals over gives no answer. */
    isStuck: false,
    told: () =>
      sent.map(({ payload }) => {
        const signal = executionSignalSchema.parse(payload.message);
        return `${signal.executionId} ${signal.version}`;
      }),
  };
  const publisher = new SignalPublisher({
    logger,
    clock,
    options,
    versions: {
      async findVersions(ids) {
        world.reads += 1;
        if (world.readFault) throw world.readFault;
        return new Map([...versions].filter(([id]) => ids.includes(id)));
      },
      now: async () => 0,
    },
    signals: {
      async publish(payload) {
        if (world.publishFault) throw world.publishFault;
        sent.push({ at: clock.now(), payload });
        if (world.isStuck) await new Promise(() => undefined);
      },
    },
  });
  return { ...world, world, publisher };
}

describe('signals', () => {
  it('say which execution changed and its version, to everybody, and nothing else', async () => {
    const { publisher, versions, clock, sent } = aPublisher();
    versions.set('a', 7);
    publisher.tell('a');
    await clock.pass(0);

    expect(sent.map(({ payload }) => payload)).toEqual([
      {
        recipients: { type: 'broadcast' },
        channel: executionsChannel,
        message: { executionId: 'a', version: 7 },
      },
    ]);
  });

  it('come at most four times a second for an execution, the last version included', async () => {
    const { publisher, versions, clock, sent, told } = aPublisher();
    for (let version = 1; version <= 100; version++) {
      versions.set('a', version);
      publisher.tell('a');
      await clock.pass(0.01);
    }
    await clock.pass(1);

    expect(told().at(0)).toBe('a 1');
    expect(told().at(-1)).toBe('a 100');
    expect(sent.length).toBeGreaterThan(3);
    sent.slice(1).forEach(({ at }, index) => {
      expect(at - sent[index].at).toBeGreaterThanOrEqual(250);
    });
  });

  it('are not repeated for a write that changed nothing to be seen', async () => {
    const { publisher, versions, clock, told } = aPublisher();
    versions.set('a', 1);
    publisher.tell('a');
    await clock.pass(1);
    publisher.tell('a');
    await clock.pass(1);

    expect(told()).toEqual(['a 1']);
  });

  it('of many executions cost one question', async () => {
    const { publisher, versions, clock, sent, world } = aPublisher();
    versions.set('first', 1);
    publisher.tell('first');
    for (let count = 0; count < 300; count++) {
      versions.set(`e${count}`, 1);
      publisher.tell(`e${count}`);
    }
    await clock.pass(1);

    expect(sent).toHaveLength(301);
    expect(world.reads).toBe(2);
  });

  it.each(['readFault', 'publishFault'] as const)(
    'come in the end after a %s, which is noted once',
    async fault => {
      const { publisher, versions, clock, logger, world, told } = aPublisher();
      world[fault] = new Error('no way');
      versions.set('a', 1);
      publisher.tell('a');
      await clock.pass(12);
      expect(told()).toEqual([]);
      versions.set('a', 2);
      world[fault] = undefined;
      await clock.pass(5);

      expect(told()).toEqual(['a 2']);
      expect(logger.warn).toHaveBeenCalledTimes(1);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('no way'),
      );
    },
  );

  it('that nobody takes over hold up no others, up to a bound', async () => {
    const { publisher, versions, clock, world, sent, logger } = aPublisher({
      atOnce: 3,
    });
    world.isStuck = true;
    for (let version = 1; version <= 10; version++) {
      versions.set('a', version);
      publisher.tell('a');
      await clock.pass(2);
    }

    expect(sent).toHaveLength(3);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('3 signals have not been taken over'),
    );
  });

  it('that wait are bounded: the oldest are dropped', async () => {
    const { publisher, versions, clock, told } = aPublisher({ mostWaiting: 2 });
    for (const id of ['first', 'a', 'b', 'c']) {
      versions.set(id, 1);
      publisher.tell(id);
    }
    await clock.pass(1);

    expect(told()).toEqual(['first 1', 'b 1', 'c 1']);
  });

  it('leave no timer when nothing happens, nor after the end', async () => {
    const { publisher, versions, clock, told } = aPublisher();
    versions.set('a', 1);
    publisher.tell('a');
    await clock.pass(1);
    expect(clock.pending).toBe(0);

    publisher.tell('a');
    await clock.pass(0);
    expect(clock.pending).toBe(1);
    await publisher.stop();
    expect(clock.pending).toBe(0);
    publisher.tell('a');
    await clock.pass(1);
    expect(told()).toEqual(['a 1']);
  });
});
