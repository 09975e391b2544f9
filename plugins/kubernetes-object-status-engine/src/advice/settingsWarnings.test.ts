import { ObjectStatusCheck, withDefaults } from '../options';
import {
  aConfigMap,
  aDeployment,
  anAutoscaler,
  anObject,
  aStatefulSet,
  Built,
  built,
} from '../testUtils';
import { settingsWarningCodes } from './SettingsWarning';
import { settingsWarnings } from './settingsWarnings';

interface Case {
  name: string;
  check?: Partial<ObjectStatusCheck>;
  manifests?: Built[];
  live?: Built[];
  expect: string[];
  /** Of the first. */
  message?: string;
}

/** Longer than anything that a manifest asks for. */
const patient = { stepExecutionTimeoutSeconds: 3_600 };

const manifestOf = (kind: string, spec: object, name = 'web') =>
  anObject(kind === 'Job' ? 'batch/v1' : 'apps/v1', kind, name).set('spec', {
    ...spec,
  });
const grace = 'spec.template.spec.terminationGracePeriodSeconds';
const running = aDeployment().image('shop/web:1');
const next = aDeployment().image('shop/web:2');
const scaler = anAutoscaler().set('spec.scaleTargetRef', {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  name: 'web',
});
const settings = aConfigMap().set('data', { LEVEL: 'info', SIZE: '3' });
const changed = settings.set('data.LEVEL', 'debug');
const container = 'spec.template.spec.containers';
const byEnvFrom = running.set(container, [
  { name: 'web', envFrom: [{ configMapRef: { name: 'settings' } }] },
]);
const byEnv = running.set(container, [
  {
    name: 'web',
    env: [
      { name: 'LEVEL', valueFrom: { configMapKeyRef: { name: 'settings' } } },
    ],
  },
]);
const byVolume = running.set('spec.template.spec.volumes', [
  { name: 'a', configMap: { name: 'settings' } },
]);
const byProjection = running.set('spec.template.spec.volumes', [
  { name: 'a', projected: { sources: [{ configMap: { name: 'settings' } }] } },
]);

const timeouts: Case[] = [
  { name: 'nothing odd', check: patient, manifests: [next], expect: [] },
  {
    name: 'a window as long as the execution timeout',
    check: {
      stepExecutionTimeoutSeconds: 10,
      statusStabilizationTimeoutSeconds: 10,
    },
    expect: ['TimeoutWithinStabilization'],
    message:
      'the execution timeout (10 s) is not longer than the stabilization timeout (10 s), so nothing can stabilize.',
  },
  {
    name: 'no execution timeout',
    check: { stepExecutionTimeoutSeconds: null },
    manifests: [next, manifestOf('Job', { activeDeadlineSeconds: 9_999 })],
    expect: [],
  },
  {
    name: 'a progress deadline that is never reached, by default 600 s',
    manifests: [manifestOf('Deployment', {})],
    expect: ['ProgressDeadlineBeyondTimeout'],
  },
  {
    name: 'a progress deadline of just the timeout',
    manifests: [manifestOf('Deployment', { progressDeadlineSeconds: 180 })],
    expect: [],
  },
  {
    name: 'a deadline of a kind that has none',
    manifests: [manifestOf('DaemonSet', {})],
    expect: [],
  },
  {
    name: 'minReadySeconds longer than the window',
    check: patient,
    manifests: [manifestOf('DaemonSet', { minReadySeconds: 11 })],
    expect: ['MinReadyBeyondTimeouts'],
  },
  {
    name: 'minReadySeconds of just the window',
    check: patient,
    manifests: [manifestOf('DaemonSet', { minReadySeconds: 10 })],
    expect: [],
  },
  {
    name: 'minReadySeconds longer than the execution timeout',
    check: {
      stepExecutionTimeoutSeconds: 30,
      statusStabilizationTimeoutSeconds: 20,
    },
    manifests: [manifestOf('DaemonSet', { minReadySeconds: 31 })],
    expect: ['MinReadyBeyondTimeouts'],
  },
  {
    name: 'a Job that may take longer than the step',
    manifests: [manifestOf('Job', { activeDeadlineSeconds: 181 })],
    expect: ['JobDeadlineBeyondTimeout'],
    message:
      'Job web may run for 181 s, longer than the execution timeout (180 s).',
  },
  {
    name: 'nothing where nothing is checked',
    check: { mode: 'none' },
    manifests: [manifestOf('Deployment', {})],
    expect: [],
  },
  {
    name: 'the same for two targets is said once',
    manifests: [manifestOf('Deployment', {}), manifestOf('Deployment', {})],
    expect: ['ProgressDeadlineBeyondTimeout'],
  },
];

const short = { stepExecutionTimeoutSeconds: 600 };

const gracePeriods: Case[] = [
  {
    name: 'old pods that may take longer to leave than the step has',
    check: short,
    manifests: [next.set(grace, 5)],
    live: [running.set(grace, 601)],
    expect: ['GracePeriodBeyondTimeout'],
    message:
      'pods of the running revision of Deployment web may take 601 s to leave, longer than the execution timeout (600 s).',
  },
  {
    name: 'a long grace period of the new revision alone',
    check: short,
    manifests: [next.set(grace, 601)],
    live: [running],
    expect: [],
  },
  {
    name: 'a grace period that nobody set is 30 s',
    check: { stepExecutionTimeoutSeconds: 29 },
    manifests: [aStatefulSet().image('shop/db:3')],
    live: [aStatefulSet()],
    expect: ['GracePeriodBeyondTimeout'],
  },
  {
    name: 'old pods that are not waited for',
    check: { ...short, oldPods: 'ignoreLeaving' },
    manifests: [next],
    live: [running.set(grace, 601)],
    expect: [],
  },
  {
    name: 'no pod is replaced',
    check: short,
    manifests: [running],
    live: [running.set(grace, 601)],
    expect: [],
  },
  {
    name: 'nobody looked at what runs',
    check: short,
    manifests: [next],
    expect: [],
  },
];

const autoscalers: Case[] = [
  {
    name: 'replicas beside an autoscaler in the manifests',
    check: patient,
    manifests: [next.wanting(2), scaler],
    expect: ['ReplicasWithAutoscaler'],
    message:
      'Deployment web sets replicas although an autoscaler targets it: leave replicas out.',
  },
  {
    name: 'replicas beside an autoscaler in the cluster',
    check: patient,
    manifests: [next.wanting(2)],
    live: [scaler],
    expect: ['ReplicasWithAutoscaler'],
  },
  {
    name: 'replicas that are left out',
    check: patient,
    manifests: [next.wanting(undefined), scaler],
    expect: [],
  },
  {
    name: 'an autoscaler of something else',
    check: patient,
    manifests: [next.named('other').wanting(2), scaler],
    expect: [],
  },
  {
    name: 'an autoscaler in another namespace',
    check: patient,
    manifests: [next.wanting(2)],
    live: [scaler.set('metadata.namespace', 'bank')],
    expect: [],
  },
];

const configMaps: Case[] = [
  {
    name: 'environment of a changed config map, below pods that go on',
    check: patient,
    manifests: [changed, byEnvFrom],
    live: [settings, byEnvFrom],
    expect: ['ConfigMapWithoutRestart'],
    message:
      'ConfigMap settings changes and the pod template of Deployment web does not: its pods keep the old values until they are restarted.',
  },
  {
    name: 'one value of it',
    check: patient,
    manifests: [changed, byEnv],
    live: [settings, byEnv],
    expect: ['ConfigMapWithoutRestart'],
  },
  {
    name: 'files of it',
    check: patient,
    manifests: [changed, byVolume],
    live: [settings, byVolume],
    expect: ['ConfigMapWithoutRestart'],
    message:
      'ConfigMap settings changes and the pod template of Deployment web does not: its pods get the new files a while later, and may not read them again.',
  },
  {
    name: 'files of it among others',
    check: patient,
    manifests: [changed],
    live: [settings, byProjection],
    expect: ['ConfigMapWithoutRestart'],
  },
  {
    name: 'a workload that the step does not apply',
    check: patient,
    manifests: [changed],
    live: [settings, byEnv],
    expect: ['ConfigMapWithoutRestart'],
  },
  {
    name: 'a template that changes with it: its pods start anew',
    check: patient,
    manifests: [
      changed,
      byEnv.set('spec.template.metadata.annotations', { checksum: 'b' }),
    ],
    live: [
      settings,
      byEnv.set('spec.template.metadata.annotations', { checksum: 'a' }),
    ],
    expect: [],
  },
  {
    name: 'the same content in another order',
    check: patient,
    manifests: [settings.set('data', { SIZE: '3', LEVEL: 'info' }), byEnv],
    live: [settings, byEnv],
    expect: [],
  },
  {
    name: 'a key that is gone is a change',
    check: patient,
    manifests: [settings.set('data', { LEVEL: 'info' }), byEnv],
    live: [settings, byEnv],
    expect: ['ConfigMapWithoutRestart'],
  },
  {
    name: 'a config map that is new',
    check: patient,
    manifests: [changed, byEnv],
    live: [byEnv],
    expect: [],
  },
  {
    name: 'a workload that uses another one',
    check: patient,
    manifests: [changed, running],
    live: [settings, running],
    expect: [],
  },
  {
    name: 'a workload of another namespace',
    check: patient,
    manifests: [changed],
    live: [settings, byEnv.set('metadata.namespace', 'bank')],
    expect: [],
  },
  {
    name: 'nobody looked at the cluster',
    check: patient,
    manifests: [changed, byEnv],
    expect: [],
  },
];

const cases = [...timeouts, ...gracePeriods, ...autoscalers, ...configMaps];

describe('settings warnings', () => {
  it.each(cases.map(each => [each.name, each] as const))('%s', (_, given) => {
    const { check, manifests = [], live, message } = given;
    const found = settingsWarnings({
      check: withDefaults(check),
      manifests: manifests.map(each => ({ ...built(each) })),
      live: live?.map(built),
    });

    expect(found.map(({ code }) => code)).toEqual(given.expect);
    expect(found[0]?.message).toEqual(message ?? found[0]?.message);
  });

  it('have a case for every code', () => {
    const shown = new Set(cases.flatMap(each => each.expect));
    expect([...shown].sort()).toEqual([...settingsWarningCodes].sort());
  });
});
