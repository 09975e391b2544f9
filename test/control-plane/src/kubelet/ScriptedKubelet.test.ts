import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  behaviourAnnotation,
  namedBehaviourAnnotation,
  PodBehaviour,
  PodRule,
} from '@object-status/demo-cluster';
import { KubernetesObject } from '../api/KubernetesObject';
import { ControlPlane } from '../ControlPlane';
import { aDeployment, aJob, aPod, Manifest } from '../manifests';
import { startControlPlane } from '../startControlPlane';
import { followPods } from '../testUtils/followPods';
import { requireBinariesFolder } from '../testUtils/requireBinariesFolder';

interface Case {
  name: string;
  given: PodRule[];
  when: Manifest;
  /** States of a pod, each after the other; see `describePod`. */
  then: string[];
}

// The states are those of the recordings in test/recordings/data, which hold
// what a scripted kubelet of the same kind wrote into the same Kubernetes.
const starts = ['Pending ContainerCreating', 'Running running'];

const crash = { runs: 0.1, exit: 1 };

const cases: Case[] = [
  {
    name: 'ready half a second after the start when nothing is said',
    given: [],
    when: aDeployment(),
    then: [...starts, 'Running running Ready'],
  },
  {
    name: 'an image that cannot be pulled',
    given: [
      {
        pull: {
          error: 'ErrImagePull',
          pullFor: 0.1,
          errFor: 0.2,
          backoffs: [0.2],
        },
      },
    ],
    when: aDeployment(),
    then: [
      'Pending ContainerCreating',
      'Pending ErrImagePull',
      'Pending ImagePullBackOff',
      'Pending ErrImagePull',
      'Pending ImagePullBackOff',
    ],
  },
  {
    name: 'an image that can be pulled the second time',
    given: [
      {
        pull: {
          error: 'ErrImagePull',
          pullFor: 0.1,
          errFor: 0.1,
          backoffs: [0.1],
          heals: 1,
        },
      },
    ],
    when: aDeployment(),
    then: [
      'Pending ContainerCreating',
      'Pending ErrImagePull',
      'Pending ImagePullBackOff',
      'Running running',
      'Running running Ready',
    ],
  },
  {
    name: 'a container that goes on crashing',
    given: [
      {
        lives: [
          { ...crash, wait: 0 },
          { ...crash, wait: 1 },
        ],
      },
    ],
    when: aDeployment(),
    then: [
      ...starts,
      'Running Error(1)',
      'Running running restarts=1',
      'Running Error(1) restarts=1',
      'Running CrashLoopBackOff restarts=1',
      'Running running restarts=2',
      'Running Error(1) restarts=2',
      'Running CrashLoopBackOff restarts=2',
    ],
  },
  {
    name: 'a container that never gets ready',
    given: [
      { lives: [{ ready: null, runs: 0.5, exit: 137, reason: 'OOMKilled' }] },
    ],
    when: aDeployment(),
    then: [...starts, 'Running OOMKilled(137)'],
  },
  {
    name: 'a container that cannot be created',
    given: [
      {
        waiting: {
          reason: 'CreateContainerConfigError',
          message: 'secret "db" not found',
        },
      },
    ],
    when: aDeployment(),
    then: ['Pending ContainerCreating', 'Pending CreateContainerConfigError'],
  },
  {
    name: 'an init container, then a sidecar beside the container',
    given: [
      {
        init: { prepare: [{ runs: 0.1 }], proxy: [{ ready: 0.1, runs: null }] },
      },
    ],
    when: aDeployment({
      podSpec: {
        initContainers: [
          { name: 'prepare', image: 'registry.example.test/tools:1' },
          {
            name: 'proxy',
            image: 'registry.example.test/proxy:1',
            restartPolicy: 'Always',
          },
        ],
      },
    }),
    then: [
      'Pending ContainerCreating,PodInitializing,PodInitializing',
      'Pending running,PodInitializing,PodInitializing',
      'Pending Completed(0),PodInitializing,PodInitializing',
      'Pending Completed(0),running,PodInitializing',
      'Running Completed(0),running,running',
      'Running Completed(0),running,running Ready',
    ],
  },
  {
    name: 'an init container that fails in a pod that is never restarted',
    given: [{ init: { prepare: [{ runs: 0.1, exit: 3 }] } }],
    when: aPod({
      podSpec: {
        initContainers: [
          { name: 'prepare', image: 'registry.example.test/tools:1' },
        ],
      },
    }),
    then: [
      'Pending ContainerCreating,PodInitializing',
      'Pending running,PodInitializing',
      'Failed Error(3),PodInitializing',
    ],
  },
  {
    name: 'a Job that succeeds',
    given: [{ lives: [{ ready: null, runs: 0.2 }] }],
    when: aJob(),
    then: [...starts, 'Succeeded Completed(0)'],
  },
  {
    name: 'a Job that fails',
    given: [{ lives: [{ ready: null, runs: 0.2, exit: 1 }] }],
    when: aJob(),
    then: [...starts, 'Failed Error(1)'],
  },
  {
    name: 'a pod that is evicted',
    given: [{ evict: { after: 1.2 } }],
    when: aPod({ container: { readinessProbe: undefined } }),
    then: [...starts, 'Running running Ready', 'Failed Error(137)'],
  },
  {
    name: 'a volume that can be mounted the second time',
    given: [{ mount: { volume: 'a', error: 'not found', heals: 1 } }],
    when: aDeployment(),
    then: [...starts, 'Running running Ready'],
  },
  {
    name: 'the first rule that fits its image',
    given: [
      {
        match: { image: '.*/web:2' },
        waiting: { reason: 'Wrong', message: '' },
      },
      {
        match: { image: '.*/web:1' },
        waiting: { reason: 'CreateContainerError', message: 'x' },
      },
    ],
    when: aDeployment({ image: 'registry.example.test/web:1' }),
    then: ['Pending ContainerCreating', 'Pending CreateContainerError'],
  },
  {
    name: 'the behaviour that its own annotation gives',
    given: [{ waiting: { reason: 'Wrong', message: '' } }],
    when: aDeployment({
      annotations: {
        [behaviourAnnotation]: JSON.stringify({
          waiting: { reason: 'RunContainerError', message: 'x' },
        } satisfies PodBehaviour),
      },
    }),
    then: ['Pending ContainerCreating', 'Pending RunContainerError'],
  },
  {
    name: 'the behaviour that its annotation names',
    given: [{ waiting: { reason: 'Wrong', message: '' } }],
    when: aDeployment({
      annotations: { [namedBehaviourAnnotation]: 'config-missing' },
    }),
    then: ['Pending ContainerCreating', 'Pending CreateContainerConfigError'],
  },
];

describe('the scripted kubelet', { concurrency: true }, () => {
  let plane: ControlPlane;
  let namespaces = 0;

  before(async () => {
    plane = await startControlPlane({ binaries: requireBinariesFolder() });
  });

  after(async () => {
    const log = join(plane.directory, 'logs', 'scripted-kubelet.log');
    const faults = readIfThere(log);
    await plane.stop();
    assert.equal(faults, '', 'the kubelet could not do something');
  });

  async function newNamespace(rules: PodRule[]): Promise<string> {
    namespaces += 1;
    const name = `kubelet-${namespaces}`;
    await plane.client.create('/api/v1/namespaces', { metadata: { name } });
    plane.kubelet.setBehaviour(name, rules);
    return name;
  }

  cases.forEach(({ name, given, when, then }) => {
    it(`writes ${name}`, async () => {
      const namespace = await newNamespace(given);
      const following = followPods(plane.client, namespace, states =>
        includesAll(states, then),
      );
      await plane.kubectl(
        ['create', '-n', namespace, '-f', '-'],
        JSON.stringify(when),
      );
      const states = await following;
      assert.deepEqual(states.slice(0, then.length), then);
    });
  });

  it('gives a place in the order of creation to each pod that fits', async () => {
    const namespace = await newNamespace([
      { match: { index: [1] }, waiting: { reason: 'Second', message: 'x' } },
      { waiting: { reason: 'Other', message: 'x' } },
    ]);
    const ends: string[] = [];
    for (const pod of ['first', 'second', 'third']) {
      const following = followPods(
        plane.client,
        namespace,
        states => states.length >= 2,
        pod,
      );
      await plane.kubectl(
        ['create', '-n', namespace, '-f', '-'],
        JSON.stringify(aPod({ name: pod })),
      );
      ends.push((await following)[1]);
    }
    assert.deepEqual(ends, [
      'Pending Other',
      'Pending Second',
      'Pending Other',
    ]);
  });

  it('stops a deleted pod after its time and lets it go', async () => {
    const namespace = await newNamespace([{ stop: 1 }]);
    const ready = followPods(plane.client, namespace, states =>
      states.includes('Running running Ready'),
    );
    // From before the pod: a follower that begins beside the deletion may miss what came first.
    const gone = followPods(plane.client, namespace, states =>
      states.includes('gone'),
    );
    await plane.kubectl(
      ['create', '-n', namespace, '-f', '-'],
      JSON.stringify(aPod({ container: { readinessProbe: undefined } })),
    );
    await ready;
    const startedAt = performance.now();
    await plane.client.request({
      method: 'DELETE',
      path: `/api/v1/namespaces/${namespace}/pods/tool`,
    });
    const states = await gone;
    assert.ok(performance.now() - startedAt >= 1_000);
    assert.deepEqual(states.slice(states.indexOf('Running running Ready')), [
      'Running running Ready',
      'Running running Ready leaving',
      'Succeeded Completed(0) leaving',
      'gone',
    ]);
  });

  it('says in events and messages what a kubelet says', async () => {
    const namespace = await newNamespace([
      {
        pull: {
          error: 'ErrImagePull',
          pullFor: 0.1,
          errFor: 0.1,
          backoffs: [9],
        },
      },
    ]);
    const following = followPods(plane.client, namespace, states =>
      states.includes('Pending ImagePullBackOff'),
    );
    await plane.kubectl(
      ['create', '-n', namespace, '-f', '-'],
      JSON.stringify(aPod({ image: 'registry.example.test/tool:9' })),
    );
    await following;
    const pod = await plane.kubectl([
      'get',
      'pod',
      'tool',
      '-n',
      namespace,
      '-o',
      'json',
    ]);
    const status = (JSON.parse(pod) as KubernetesObject).status;
    assert.match(
      JSON.stringify(status),
      /Back-off pulling image .*registry.example.test\/tool:9: not found/,
    );
    const events = await plane.kubectl(['events', '-n', namespace]);
    assert.match(
      events,
      /Failed to pull image "registry.example.test\/tool:9"/,
    );
  });

  it('says of every try to mount a volume why it failed', async () => {
    const error = 'configmap "settings" not found';
    const namespace = await newNamespace([
      { mount: { volume: 'config', error, heals: 2 } },
    ]);
    const following = followPods(plane.client, namespace, states =>
      states.includes('Running running'),
    );
    await plane.kubectl(
      ['create', '-n', namespace, '-f', '-'],
      JSON.stringify(aPod()),
    );
    await following;
    const events = await plane.kubectl(['events', '-n', namespace]);
    assert.match(
      events,
      /FailedMount .*MountVolume.SetUp failed for volume "config" : configmap "settings" not found/,
    );
  });
});

/** Whether the wanted states occur in that order. */
function includesAll(states: string[], wanted: string[]): boolean {
  let next = 0;
  for (const state of states) if (state === wanted[next]) next += 1;
  return next >= wanted.length;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
