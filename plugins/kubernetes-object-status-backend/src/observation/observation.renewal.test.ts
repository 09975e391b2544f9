import { aJob } from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';
import { aStep, ObservedWorld } from './__testUtils__/ObservedWorld';

const key = { executionId: 'e1', step: 1 };

describe('a step that a report adopts while it is observed', () => {
  it('starts its window anew, and ends by the settings of the report', async () => {
    const world = new ObservedWorld(undefined, { pollMs: 1_000 });
    world.cluster.put(aJob().complete().object);
    await world.start();
    await world.at(8);
    const check = { statusStabilizationTimeoutSeconds: 20 };
    world.store.renew(key, aStep(undefined, check));
    await world.at(60);

    // By the settings before it would have been Successful after 10 s.
    expect(world.outcomes).toEqual([['Successful', 29]]);
    await world.stop();
  });

  it('starts its clock anew', async () => {
    const check = { stepExecutionTimeoutSeconds: 30 };
    const world = new ObservedWorld([aStep(undefined, check)], {
      pollMs: 1_000,
    });
    world.cluster.put(aJob().object);
    await world.start();
    await world.at(20);
    world.store.renew(key, {});
    await world.at(90);

    expect(world.outcomes).toEqual([['TimedOut', 50]]);
    await world.stop();
  });

  it('is taken up again where its observation writes before it has heard of it', async () => {
    const world = new ObservedWorld(undefined, { pollMs: 5_000 });
    world.cluster.put(aJob().complete().object);
    await world.start();
    await world.at(6);
    world.store.renew(key, {});
    // What was seen so far ends the window at 10; that is of the step before.
    await world.at(60);

    expect(world.store.attempts).toBeGreaterThan(world.store.writes.length);
    expect(world.outcomes).toHaveLength(1);
    const [[outcome, at]] = world.outcomes;
    expect(outcome).toBe('Successful');
    expect(at).toBeGreaterThanOrEqual(16);
    await world.stop();
    expect(world.leftovers).toEqual({ timers: 0, lists: 0 });
  });
});
