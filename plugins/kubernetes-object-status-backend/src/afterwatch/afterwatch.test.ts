import { AfterWorld, webId } from './__testUtils__/AfterWorld';

/** Every look is gathered for 50 ms; instants are those of the news. */
describe('a step after its successful end', () => {
  it('is watched until its time is over, by the lists of its observation', async () => {
    const world = await AfterWorld.of();
    expect(world.leftovers.lists).toBeGreaterThan(0);
    await world.at(599);
    expect(world.store.writes).toEqual([]);

    await world.at(601);
    expect(world.over).toEqual(['Elapsed', 600]);
    expect(world.notes).toEqual([]);
    expect(world.leftovers.lists).toBe(0);
    await world.stop();
    expect(world.leftovers).toEqual({ timers: 0, lists: 0 });
  });

  it('gets one note for a crash that goes on, and keeps its outcome (R12)', async () => {
    const world = await AfterWorld.of();
    await world.at(60);
    world.put(pod => pod.crashed(1));
    await world.at(65);
    world.put(pod => pod.restarted(1));
    await world.at(66);
    for (const times of [3, 4, 5]) {
      world.put(pod => pod.backingOff(times));
      await world.at(80 + times * 10);
    }
    expect(world.notes).toEqual([['Failed', 65]]);
    // Told when it began, and when it got worse.
    const told = world.store.writes.filter(({ isTold }) => isTold);
    expect(
      told.map(({ afterwatch }) => afterwatch.state.notes[0].code),
    ).toEqual(['Restarted', 'Failed']);
    expect(world.observed.outcomes).toEqual([['Successful', 10]]);
    await world.stop();
  });

  it('keeps the evidence of what fails with the write that notes it', async () => {
    const world = await AfterWorld.of();
    await world.at(60);
    world.put(pod => pod.backingOff(3));
    await world.at(61);
    world.put(pod => pod.healed(3), true);
    await world.at(200);

    const [first] = world.store.writes;
    expect(first.captures).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ objectId: webId, moment: 'Failed' }),
        expect.objectContaining({
          identity: expect.objectContaining({ kind: 'Pod' }),
        }),
      ]),
    );
    const healed = world.store.writes.flatMap(write => write.healed ?? []);
    expect(healed.map(({ objectId }) => objectId)).toContain(webId);
    await world.stop();
  });

  it('is taken up again by the next process, which sees what came meanwhile', async () => {
    const world = await AfterWorld.of();
    await world.at(30);
    await world.stop();
    expect(world.leftovers).toEqual({ timers: 0, lists: 0 });

    world.put(pod => pod.healed(2, { exitCode: 0 }), true);
    await world.at(100);
    await world.start();
    await world.at(130);
    await world.stop();
    expect(world.notes).toEqual([['Restarted', 100, 100]]);
  });

  it('does not note once more what was noted by the process before', async () => {
    const world = await AfterWorld.of();
    await world.at(30);
    world.put(pod => pod.backingOff(3));
    await world.at(40);
    await world.stop();
    await world.start();
    await world.at(90);
    expect(world.notes).toEqual([['Failed', 30]]);
    expect(world.store.writes.filter(({ isTold }) => isTold)).toHaveLength(1);
    await world.stop();
  });

  it('was not seen to the end where nobody ran then', async () => {
    const world = await AfterWorld.of();
    await world.at(30);
    await world.stop();
    await world.at(700);
    await world.start();
    await world.at(701);
    expect(world.over).toEqual(['NotSeen', 600]);
    await world.stop();
  });

  it('was not seen to the end where the cluster does not answer', async () => {
    const world = await AfterWorld.of();
    await world.at(30);
    world.cluster.lose();
    await world.at(601);
    expect(world.over).toEqual(['NotSeen', 600]);
    await world.stop();
  });

  it('was not seen where the cluster is configured no more', async () => {
    const world = new AfterWorld();
    await world.finish();
    await world.start({ isUnknown: true });
    await world.at(601);
    expect(world.over?.[0]).toBe('NotSeen');
    expect(world.notes).toEqual([]);
    await world.stop();
  });

  it('goes on after the connection was lost for a while', async () => {
    const world = await AfterWorld.of();
    await world.at(30);
    world.cluster.lose();
    await world.at(60);
    world.cluster.recover();
    await world.at(61);
    world.put(pod => pod.waiting('ImagePullBackOff', 'gone'));
    await world.at(70);
    expect(world.notes).toEqual([['Failed', 61]]);
    await world.at(601);
    expect(world.over).toEqual(['Elapsed', 600]);
    await world.stop();
  });

  it('is watched no more once other hands deploy another image', async () => {
    const world = await AfterWorld.of();
    await world.at(30);
    world.deploy('shop/web:2');
    await world.at(31);
    expect(world.over).toEqual(['TakenOver', 30]);
    expect(world.leftovers.lists).toBe(0);
    await world.stop();
  });

  it('is watched no more once another execution was recorded of it', async () => {
    const world = await AfterWorld.of();
    await world.at(30);
    world.store.takeOver('e1', [webId]);
    await world.nudge();
    await world.at(31);
    expect(world.over).toEqual(['TakenOver', 30]);
    await world.stop();
  });

  it('is watched no more once its execution is gone', async () => {
    const world = await AfterWorld.of();
    await world.at(30);
    world.store.forget('e1');
    await world.nudge();
    expect(world.leftovers.lists).toBe(0);
    await world.stop();
  });

  it('keeps in memory what cannot be written, and tries again', async () => {
    const world = await AfterWorld.of();
    await world.at(30);
    world.store.isDown = true;
    world.put(pod => pod.backingOff(3));
    await world.at(50);
    expect(world.notes).toEqual([]);
    world.store.isDown = false;
    await world.at(52);
    expect(world.notes).toEqual([['Failed', 30]]);
    await world.stop();
  });

  it('leaves it to the process that owns its cluster', async () => {
    const world = await AfterWorld.of();
    await world.at(30);
    world.store.isOwned = false;
    world.put(pod => pod.backingOff(3));
    await world.at(31);
    expect(world.leftovers.lists).toBe(0);
    expect(world.notes).toEqual([]);
    await world.stop();
  });

  it('waits for room where too many are watched at once', async () => {
    const world = await AfterWorld.of({ most: 0 });
    expect(world.leftovers.lists).toBe(0);
    await world.at(631);
    expect(world.over).toEqual(['NotSeen', 600]);
    await world.stop();
  });
});
