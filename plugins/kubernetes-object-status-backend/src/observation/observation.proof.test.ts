import {
  aDeployment,
  aJob,
  aPod,
  aReplicaSet,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';
import { noAnswer, refusal } from './__testUtils__/FakeCluster';
import {
  anAppliedTo,
  aStep,
  ObservedWorld,
} from './__testUtils__/ObservedWorld';

const applied = anAppliedTo('apps/v1', 'Deployment', 'web');
const deployment = aDeployment();
const replicaSet = aReplicaSet().of(deployment);
const pod = aPod().of(replicaSet);

/** A rollout that is there at 5 s: its window ends at 15 s. */
async function aRollout() {
  const world = new ObservedWorld([aStep([applied])]);
  world.cluster.put(deployment.starting().object);
  await world.start();
  await world.at(5);
  for (const { object } of [replicaSet, pod, deployment]) {
    world.cluster.put(object);
  }
  return world;
}

describe('the proof of the end (R2)', () => {
  it('lets a good rollout be concluded, and not before it', async () => {
    const world = await aRollout();
    world.cluster.onProve = noAnswer;
    await world.at(15.5);
    expect(world.cluster.proofs).toBe(3);
    expect(world.outcomes).toEqual([]);
    world.cluster.onProve = async target => world.cluster.show(target);
    await world.at(30);
    expect(world.outcomes).toEqual([['Successful', 20]]);
    await world.stop();
  });

  it("makes the window's end the instant of the outcome", async () => {
    const world = await aRollout();
    await world.at(14.999);
    expect(world.cluster.proofs).toBe(0);
    await world.at(16);
    expect(world.outcomes).toEqual([['Successful', 15]]);
    expect(world.leftovers).toEqual({ timers: 1, lists: 0 });
    await world.stop();
    expect(world.leftovers).toEqual({ timers: 0, lists: 0 });
  });

  it('is too late for a change that arrives before it: the window restarts', async () => {
    const world = await aRollout();
    world.cluster.onProve = noAnswer;
    await world.at(15.2);
    world.cluster.put(pod.notReady().object);
    world.cluster.onProve = async target => world.cluster.show(target);
    await world.at(16);
    world.cluster.put(pod.object);
    await world.at(25.9);
    expect(world.outcomes).toEqual([]);
    await world.at(27);
    expect(world.outcomes).toEqual([['Successful', 26]]);
    await world.stop();
  });

  it('waits for the watch when it shows something newer', async () => {
    const world = await aRollout();
    await world.at(14);
    world.cluster.put(pod.notReady().object, { isUnseen: true });
    await world.at(17);
    expect(world.outcomes).toEqual([]);
    world.cluster.deliver('pod-web-a');
    await world.at(18);
    expect(world.outcomes).toEqual([]);
    expect(world.storyline.map(([code]) => code)).toEqual([
      'WindowOpened',
      'WindowClosed',
    ]);
    await world.stop();
  });

  it('is what it was when the watch comes as far and nothing has broken the window', async () => {
    const world = await aRollout();
    await world.at(14);
    world.cluster.put(pod.set('metadata.labels', { a: 'b' }).object, {
      isUnseen: true,
    });
    await world.at(17);
    expect(world.outcomes).toEqual([]);
    world.cluster.deliver('pod-web-a');
    await world.at(18);
    expect(world.outcomes).toEqual([['Successful', 17]]);
    await world.stop();
  });

  it('is not kept waiting by objects that are written all the time', async () => {
    const world = await aRollout();
    for (let step = 0; step < 1_500; step++) {
      await world.at(5 + step / 100);
      world.cluster.put(pod.set('metadata.labels', { tick: step }).object);
    }
    expect(world.outcomes.map(([outcome]) => outcome)).toEqual(['Successful']);
    expect(world.outcomes[0][1]).toBeLessThan(15.1);
    await world.stop();
  });

  it("is a gap when it never comes; unchanged, the first proven instant is the outcome's", async () => {
    const world = await aRollout();
    world.cluster.onProve = noAnswer;
    await world.at(20.1);
    expect(world.storyline).toEqual([
      ['WindowOpened', 5],
      ['GapStarted', 20],
      ['GapEnded', 20],
    ]);
    world.cluster.onProve = async target => world.cluster.show(target);
    await world.at(30);
    // The proof that was asked for at 20.05 s when the lists had been read again never comes either.
    expect(world.outcomes).toEqual([['Successful', 25.05]]);
    await world.stop();
  });

  it('is a gap when it never comes; changed, the window restarts', async () => {
    const world = await aRollout();
    await world.at(14);
    world.cluster.die();
    world.cluster.onProve = noAnswer;
    world.cluster.put(pod.set('metadata.labels', { a: 'b' }).object);
    await world.at(22);
    expect(world.storyline.slice(1)).toEqual([['GapStarted', 20]]);
    world.cluster.onProve = async target => world.cluster.show(target);
    world.cluster.recover();
    await world.at(31.9);
    expect(world.outcomes).toEqual([]);
    await world.at(33);
    expect(world.outcomes).toEqual([['Successful', 32]]);
    await world.stop();
  });

  it('is asked for again for 5 s when it is refused at once', async () => {
    const world = await aRollout();
    world.cluster.onProve = refusal;
    await world.at(18);
    expect(world.cluster.proofs).toBeGreaterThan(3);
    // Ever more rarely: a cluster in trouble is not helped by questions.
    expect(world.cluster.proofs).toBeLessThan(20);
    expect(world.storyline).toHaveLength(1);
    world.cluster.onProve = async target => world.cluster.show(target);
    await world.at(19.9);
    expect(world.outcomes).toEqual([['Successful', 15]]);
    await world.stop();
  });

  it('is a gap when it was refused for 5 s', async () => {
    const world = await aRollout();
    world.cluster.onProve = refusal;
    await world.at(20.01);
    expect(world.storyline[1]).toEqual(['GapStarted', 20]);
    await world.stop();
  });

  it('shows an object that was made again although we saw it deleted', async () => {
    const world = new ObservedWorld();
    world.cluster.put(aJob().object);
    await world.start();
    await world.at(1);
    world.cluster.remove('job-migrate');
    await world.at(10);
    world.cluster.put(aJob().uid('job-2').object, { isUnseen: true });
    await world.at(16);
    expect(world.outcomes).toEqual([]);
    world.cluster.deliver('job-2');
    await world.at(17);
    expect(world.outcomes).toEqual([]);
    await world.stop();
  });

  it('waits for a proof at the timeout, and is Inconclusive without one', async () => {
    const world = new ObservedWorld([
      aStep([applied], { stepExecutionTimeoutSeconds: 15 }),
    ]);
    for (const { object } of [deployment, replicaSet, pod]) {
      world.cluster.put(object);
    }
    world.cluster.onProve = noAnswer;
    await world.start();
    await world.at(14.9);
    expect(world.outcomes).toEqual([]);
    await world.at(30);
    expect(world.outcomes).toEqual([['Inconclusive', 15]]);
    await world.stop();
  });
});
