import { aJob } from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';
import {
  anAppliedTo,
  aStep,
  ObservedWorld,
  taker,
} from './__testUtils__/ObservedWorld';

const other = aStep([anAppliedTo('batch/v1', 'Job', 'other')]);

describe('a step that another execution takes over', () => {
  it('ends Superseded at once, and says by what', async () => {
    const world = new ObservedWorld();
    world.cluster.put(aJob().object);
    await world.start();
    await world.at(4);
    await world.takeOver();

    expect(world.outcomes).toEqual([['Superseded', 4]]);
    const [write] = world.store.writes.slice(-1);
    expect(write.state.outcome?.explanation).toMatchObject({
      code: 'TakenOver',
      params: taker,
    });
    expect(world.leftovers.lists).toBe(0);
    await world.stop();
  });

  it('ends its window: nothing is proven any more', async () => {
    const world = new ObservedWorld();
    world.cluster.put(aJob().complete().object);
    await world.start();
    await world.at(9);
    await world.takeOver();
    await world.at(60);

    expect(world.outcomes).toEqual([['Superseded', 9]]);
    expect(world.storyline).toEqual([
      ['WindowOpened', 0],
      ['Superseded', 9],
    ]);
    await world.stop();
  });

  it('is found by the next poll where no nudge comes', async () => {
    const world = new ObservedWorld([aStep()], { pollMs: 3_000 });
    world.cluster.put(aJob().object);
    await world.start();
    await world.at(4);
    world.store.takeOver({ executionId: 'e1', step: 1 }, taker);
    await world.at(60);

    expect(world.outcomes).toEqual([['Superseded', 6]]);
    await world.stop();
  });

  it('ends so after a restart in between, whatever its objects have become', async () => {
    const world = new ObservedWorld();
    world.cluster.put(aJob().object);
    await world.start();
    await world.at(4);
    await world.stop();
    world.store.takeOver({ executionId: 'e1', step: 1 }, taker);
    world.cluster.put(aJob().complete().object);
    await world.at(30);
    await world.start();
    await world.at(60);

    expect(world.outcomes).toEqual([['Superseded', 30]]);
    await world.stop();
  });

  it('does not wait for a cluster that never answers', async () => {
    const world = new ObservedWorld();
    world.cluster.isSilent = true;
    await world.start();
    await world.at(1);
    await world.takeOver();

    expect(world.outcomes).toEqual([['Superseded', 1]]);
    await world.stop();
  });

  it('ends its execution: what follows is skipped', async () => {
    const world = new ObservedWorld([
      { ...aStep(), continueOnFailure: true },
      other,
    ]);
    world.cluster.put(aJob().object);
    await world.start();
    await world.at(4);
    await world.takeOver();
    await world.at(60);

    expect(world.store.outcomesOf('e1')).toEqual(['Superseded', 'Skipped']);
    await world.stop();
  });

  it('ends as soon as its turn comes when it was waiting then', async () => {
    const world = new ObservedWorld([aStep(), other]);
    world.cluster.put(aJob().complete().object);
    await world.start();
    await world.at(4);
    await world.takeOver(2);
    await world.at(60);

    expect(world.outcomes).toEqual([
      ['Successful', 10],
      ['Superseded', 10],
    ]);
    await world.stop();
  });

  it('is Cancelled when somebody asked for that first', async () => {
    const world = new ObservedWorld();
    world.cluster.put(aJob().object);
    await world.start();
    await world.at(4);
    world.store.takeOver({ executionId: 'e1', step: 1 }, taker);
    await world.cancel();

    expect(world.outcomes).toEqual([['Cancelled', 4]]);
    await world.stop();
  });

  it('keeps the outcome that it had before', async () => {
    const world = new ObservedWorld();
    world.cluster.put(aJob().complete().object);
    await world.start();
    await world.at(20);
    await world.takeOver();
    await world.at(60);

    expect(world.outcomes).toEqual([['Successful', 10]]);
    await world.stop();
  });
});
