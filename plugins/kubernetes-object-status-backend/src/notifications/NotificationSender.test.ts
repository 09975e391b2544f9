import { mockServices } from '@backstage/backend-test-utils';
import { VirtualClock } from '../observation/__testUtils__/VirtualClock';
import { NotificationSender } from './NotificationSender';
import {
  DueNotification,
  NotificationKey,
  NotificationStore,
  ToldExecution,
} from './NotificationStore';

const execution: ToldExecution = {
  id: 'e1',
  entityRef: 'component:default/checkout',
  environment: 'production',
  version: '1.4.2',
  outcome: 'Failed',
  explanation: 'it broke',
  notes: [],
  owners: ['group:default/payments'],
};

/** Keeps what is to be told in memory. */
class MemoryNotificationStore implements NotificationStore {
  readonly waiting = new Map<string, DueNotification & { dueAt: number }>();
  told: ToldExecution | undefined = execution;
  isDown = false;

  constructor(private readonly clock: VirtualClock) {}

  ask(key: NotificationKey): void {
    const id = `${key.executionId}/${key.topic}`;
    const version = (this.waiting.get(id)?.version ?? 0) + 1;
    const dueAt = this.clock.now();
    this.waiting.set(id, { ...key, version, attempts: 0, dueAt });
  }

  async listDue(limit: number) {
    if (this.isDown) throw new Error('the database is down');
    return [...this.waiting.values()]
      .filter(({ dueAt }) => dueAt <= this.clock.now())
      .slice(0, limit)
      .map(({ dueAt: _, ...due }) => due);
  }

  async findNext() {
    const instants = [...this.waiting.values()].map(({ dueAt }) => dueAt);
    return instants.length > 0 ? Math.min(...instants) : undefined;
  }

  async findExecution() {
    return this.told;
  }

  async settle({ executionId, topic, version }: DueNotification) {
    const id = `${executionId}/${topic}`;
    if (this.waiting.get(id)?.version === version) this.waiting.delete(id);
  }

  async postpone(failed: DueNotification, delayMs: number) {
    const dueAt = this.clock.now() + delayMs;
    const attempts = failed.attempts + 1;
    const id = `${failed.executionId}/${failed.topic}`;
    this.waiting.set(id, { ...failed, attempts, dueAt });
  }

  async dropAll() {
    this.waiting.clear();
  }

  async now() {
    return this.clock.now();
  }
}

async function aSender(
  options: { isOff?: boolean; send?: () => Promise<void> } = {},
) {
  const clock = new VirtualClock();
  const store = new MemoryNotificationStore(clock);
  const send = jest.fn(options.send ?? (async () => {}));
  const logger = mockServices.logger.mock();
  const sender = new NotificationSender({
    store,
    notifications: options.isOff ? undefined : { send },
    logger,
    baseUrl: 'https://portal.example.com',
    isProduction: environment => environment === 'production',
    clock,
  });
  const start = async () => {
    await sender.start();
    await clock.pass(0);
  };
  const ask = async (key: Partial<NotificationKey> = {}) => {
    store.ask({ executionId: 'e1', topic: 'outcome', ...key });
    sender.nudge();
    await clock.pass(0);
  };
  return { clock, store, send, logger, sender, start, ask };
}

describe('NotificationSender', () => {
  it('tells the owners once, and waits without a timer', async () => {
    const { start, ask, send, store, clock, sender } = await aSender();
    await start();
    await ask();

    expect(send.mock.calls).toEqual([
      [
        {
          recipients: { type: 'entity', entityRef: ['group:default/payments'] },
          payload: expect.objectContaining({
            title: 'checkout 1.4.2 to production: Failed',
            severity: 'high',
          }),
        },
      ],
    ]);
    expect(store.waiting.size).toBe(0);
    expect(clock.pending).toBe(0);
    await sender.stop();
  });

  it('tells what an earlier process left', async () => {
    const { start, store, send, sender } = await aSender();
    store.ask({ executionId: 'e1', topic: 'afterwatch' });
    await start();
    expect(send).toHaveBeenCalledTimes(1);
    await sender.stop();
  });

  it('tries again later and later, until it is taken over', async () => {
    let isBroken = true;
    const world = await aSender({
      send: async () => {
        if (isBroken) throw new Error('no answer');
      },
    });
    const { start, ask, send, clock, logger, store, sender } = world;
    await start();
    await ask();
    await clock.pass(59);
    expect(send).toHaveBeenCalledTimes(1);
    await clock.pass(1);
    expect(send).toHaveBeenCalledTimes(2);
    await clock.pass(119);
    expect(send).toHaveBeenCalledTimes(2);
    isBroken = false;
    await clock.pass(1);
    expect(send).toHaveBeenCalledTimes(3);
    expect(store.waiting.size).toBe(0);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    await sender.stop();
  });

  it('gives up after half a day and says so', async () => {
    const world = await aSender({
      send: async () => {
        throw new Error('no answer');
      },
    });
    await world.start();
    await world.ask();
    await world.clock.pass(24 * 3_600);
    expect(world.send).toHaveBeenCalledTimes(18);
    expect(world.store.waiting.size).toBe(0);
    expect(world.logger.warn).toHaveBeenLastCalledWith(
      expect.stringContaining('it is not tried again'),
    );
    await world.sender.stop();
  });

  it('says once that the portal has no notifications, and drops what waits', async () => {
    const world = await aSender({
      send: async () => {
        throw new Error(
          'Failed to send notifications: Error: Request failed with status 404',
        );
      },
    });
    await world.start();
    await world.ask();
    await world.ask({ executionId: 'e2' });
    await world.clock.pass(3_600);
    expect(world.store.waiting.size).toBe(0);
    expect(world.logger.info).toHaveBeenCalledTimes(1);
    await world.sender.stop();
  });

  it('drops everything where it is switched off', async () => {
    const { start, ask, store, send, sender } = await aSender({ isOff: true });
    await start();
    await ask();
    expect(store.waiting.size).toBe(0);
    expect(send).not.toHaveBeenCalled();
    await sender.stop();
  });

  it.each([
    ['nobody owns the entity', { ...execution, owners: [] }],
    ['the execution is gone', undefined],
  ])('tells nobody where %s', async (_, told) => {
    const { start, ask, store, send, sender } = await aSender();
    store.told = told;
    await start();
    await ask();
    expect(send).not.toHaveBeenCalled();
    expect(store.waiting.size).toBe(0);
    await sender.stop();
  });

  it('goes on after the database was down', async () => {
    const { start, ask, store, send, clock, sender } = await aSender();
    store.isDown = true;
    await start();
    await ask();
    store.isDown = false;
    await clock.pass(60);
    expect(send).toHaveBeenCalledTimes(1);
    await sender.stop();
  });
});
