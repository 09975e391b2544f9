import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Execution,
  ObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  anEndedExecution,
  anEndedStep,
  anExecution,
  anExplanation,
  anExplainedObject,
  anObject,
  at,
  aTransition,
  permalink,
} from '../testUtils/builders';
import { FakePortal } from '../testUtils/FakePortal';
import { TestHost } from '../testUtils/TestHost';

interface OutcomeCase {
  name: string;
  execution: Execution;
  objects?: ObjectRow[];
  args?: string[];
  exitCode: number;
  /** Lines of stdout before the permalink. */
  text: string[];
  /** What stderr says at its end. */
  remark?: string;
}

const deployment = anObject({ since: at(34), columns: { ready: '3/3' } });
const service = anObject({ kind: 'Service', since: at(1), position: 2 });

const pullFailure = anExplainedObject({
  status: 'Failed',
  reason: 'ImagePullBackOff',
  cause: 'ImageNotFound',
  pod: 'checkout-5bf7d4c9d-xk7q2',
  container: 'app',
  message:
    'Pod checkout-5bf7d4c9d-xk7q2: Container app cannot get image shop/checkout:1.4.2: not found',
});
const failedDeployment = anObject({
  status: 'Failed',
  reason: 'ImagePullBackOff',
  message: pullFailure.message,
  since: at(5),
  columns: { ready: '0/3' },
});
const failedPod = anObject({
  id: 'pod',
  kind: 'Pod',
  name: 'checkout-5bf7d4c9d-xk7q2',
  applied: false,
  parentId: failedDeployment.id,
  position: 2,
  since: at(6),
  status: 'Failed',
  reason: 'ImagePullBackOff',
  message: 'Container app cannot get image shop/checkout:1.4.2: not found',
});
const notReady = anExplainedObject({
  reason: 'WaitingForReadiness',
  cause: 'ProbeFailing',
  message: '1 of 2 pods ready',
});

const waitingPod = anExplainedObject({
  id: 'pod',
  kind: 'Pod',
  name: 'checkout-1',
  reason: 'NotReady',
  cause: 'ProbeFailing',
  message: 'Running, not ready: container app',
});

const cases: OutcomeCase[] = [
  {
    name: 'Successful',
    execution: anEndedExecution('Successful', 52),
    objects: [deployment, service],
    exitCode: 0,
    text: [
      'Successful: checkout 1.4.2 to production, 2 of 2 objects, 52 s, stable for 10 s',
      '  Deployment checkout  Successful  3/3 ready  34 s',
      '  Service checkout     Successful             1 s',
    ],
  },
  {
    name: 'Successful, with a restart on the way and a warning',
    execution: anEndedExecution('Successful', 52, {
      warnings: [
        { code: 'ChangedByOther', params: {}, message: 'Someone restarted it' },
      ],
    }),
    objects: [{ ...deployment, columns: { ready: '3/3', restarts: 1 } }],
    exitCode: 0,
    text: [
      'Successful: checkout 1.4.2 to production, 1 of 1 object, 52 s, stable for 10 s',
      '  Deployment checkout  Successful  3/3 ready  34 s  1 restart',
      '  Note       Someone restarted it',
    ],
  },
  {
    name: 'Successful, not stabilized',
    execution: anEndedExecution('Successful', 180, {
      stabilized: false,
      explanation: anExplanation({
        code: 'NotStabilized',
        message: 'not stabilized: the timeout came after 5 s of 10 s',
      }),
    }),
    objects: [service],
    exitCode: 0,
    text: [
      'Successful, not stabilized: checkout 1.4.2 to production, 1 of 1 object, 3 min',
      '  Service checkout  Successful  1 s',
      '  Note       not stabilized: the timeout came after 5 s of 10 s',
    ],
  },
  {
    name: 'Successful, not stabilized, although that is required',
    execution: anEndedExecution('Successful', 180, { stabilized: false }),
    args: ['--require-stabilized'],
    exitCode: 6,
    text: ['Successful, not stabilized: checkout 1.4.2 to production, 3 min'],
    remark:
      'Not stabilized, and --require-stabilized asks for that: exit code 6',
  },
  {
    name: 'Successful, not verified, although that is required',
    execution: anEndedExecution('Successful', 2, {
      verified: false,
      stabilized: false,
      explanation: anExplanation({
        code: 'NotVerified',
        message: 'not verified: verification is off for this step',
      }),
    }),
    args: ['--require-verified'],
    exitCode: 6,
    text: [
      'Successful, not verified: checkout 1.4.2 to production, 2 s',
      '  Note       not verified: verification is off for this step',
    ],
    remark: 'Not verified, and --require-verified asks for that: exit code 6',
  },
  {
    name: 'Failed, with an image that cannot be pulled',
    execution: anEndedExecution('Failed', 38, {
      stabilized: true,
      explanation: anExplanation({
        code: 'FailedFor',
        cause: 'ImageNotFound',
        message: `Deployment checkout: ${pullFailure.message}`,
        objects: [pullFailure],
      }),
    }),
    objects: [failedDeployment, failedPod, service],
    exitCode: 1,
    text: [
      'Failed: checkout 1.4.2 to production after 38 s',
      '',
      '  Why        Deployment checkout: ImagePullBackOff (ImageNotFound)',
      '             Pod checkout-5bf7d4c9d-xk7q2: Container app cannot get image shop/checkout:1.4.2: not found',
      '             It stayed failed for 10 s.',
      '',
      '  Deployment checkout             Failed  ImagePullBackOff, 0/3 ready',
      '    Pod checkout-5bf7d4c9d-xk7q2  Failed  ImagePullBackOff',
      '  1 other object of this step is successful',
      '',
    ],
  },
  {
    name: 'Failed, and the portal says why and what to do',
    execution: anEndedExecution('Failed', 38, {
      stabilized: true,
      explanation: anExplanation({
        code: 'FailedFor',
        cause: 'ImageNotFound',
        message: `Deployment checkout: ${pullFailure.message}`,
        objects: [
          {
            ...pullFailure,
            ...{ id: failedPod.id, kind: 'Pod', name: failedPod.name },
            message: failedPod.message,
            causeParams: { container: 'app', image: 'shop/checkout:1.4.2' },
          },
          pullFailure,
        ],
      }),
    }),
    objects: [failedDeployment, failedPod, service],
    exitCode: 1,
    text: [
      'Failed: checkout 1.4.2 to production after 38 s',
      '',
      '  Why        The image does not exist (ImageNotFound)',
      '             Pod checkout-5bf7d4c9d-xk7q2: Container app cannot get shop/checkout:1.4.2: the registry does not have it.',
      '             It stayed failed for 10 s.',
      '  Do         1. See whether the build pushed shop/checkout:1.4.2.',
      '             2. Push the image under this name, then deploy again.',
      '             3. Or deploy a version that has been built.',
      '  Read       https://kubernetes.io/docs/concepts/containers/images/',
      '',
      '  Deployment checkout             Failed  ImagePullBackOff, 0/3 ready',
      '    Pod checkout-5bf7d4c9d-xk7q2  Failed  ImagePullBackOff',
      '  1 other object of this step is successful',
      '',
    ],
  },
  {
    name: 'Failed, several pods for one cause, told of a Deployment',
    execution: anEndedExecution('Failed', 72, {
      stabilized: true,
      explanation: anExplanation({
        code: 'FailedFor',
        cause: 'CrashLoop',
        message: 'Deployment checkout: No progress for 60 s',
        objects: [
          {
            ...pullFailure,
            ...{ reason: 'ProgressDeadlineExceeded', cause: 'CrashLoop' },
            message: 'No progress for 60 s',
            pod: undefined,
            causeParams: {
              ...{ container: 'checkout', exitCode: 3, restarts: 2 },
              pod: failedPod.name,
            },
          },
          {
            ...pullFailure,
            ...{ id: 'other', kind: 'Pod', name: 'checkout-5bf7d4c9d-9mm2p' },
            ...{ reason: 'CrashLoopBackOff', cause: 'CrashLoop' },
            message: 'Container checkout keeps crashing',
            causeParams: { container: 'checkout', exitCode: 3, restarts: 1 },
          },
        ],
      }),
    }),
    exitCode: 1,
    text: [
      'Failed: checkout 1.4.2 to production after 1 min 12 s',
      '',
      '  Why        A container keeps crashing (CrashLoop)',
      '             Pod checkout-5bf7d4c9d-xk7q2: Container checkout ended with exit code 3 (restarts: 2).',
      '             The same cause: Pod checkout-5bf7d4c9d-9mm2p',
      '             It stayed failed for 10 s.',
      '  Do         1. Read what it wrote before it ended: kubectl -n shop logs checkout-5bf7d4c9d-xk7q2 -c checkout --previous',
      '             2. See whether the settings that it reads at its start (environment, ConfigMaps, Secrets) are those of this environment.',
      '             3. Mend what ends it and deploy again, or deploy the last version that worked.',
      '  Read       https://kubernetes.io/docs/tasks/debug/debug-application/debug-running-pod/#examine-pod-logs',
      '',
    ],
  },
  {
    name: 'Failed in the second of three steps',
    execution: anExecution({
      state: 'Finished',
      outcome: 'Failed',
      finishedAt: at(38),
      steps: [
        anEndedStep('Successful', 13, { name: 'Configuration' }),
        anEndedStep('Failed', 38, {
          number: 2,
          stabilized: true,
          explanation: anExplanation({ objects: [pullFailure] }),
        }),
        anEndedStep('Skipped', 38, { number: 3, name: 'Deploy worker' }),
      ],
    }),
    exitCode: 1,
    text: [
      'Failed: checkout 1.4.2 to production, step 2 "Deploy checkout" after 38 s',
      '',
      'Step 1 Configuration: Successful, 13 s',
      '',
      'Step 2 Deploy checkout: Failed, 38 s',
      '  Why        Deployment checkout: ImagePullBackOff (ImageNotFound)',
      '             Pod checkout-5bf7d4c9d-xk7q2: Container app cannot get image shop/checkout:1.4.2: not found',
      '             It stayed failed for 10 s.',
      '',
      'Step 3 Deploy worker: Skipped, 38 s',
      '',
    ],
  },
  {
    name: 'Failed, refused by the cluster',
    execution: anEndedExecution('Failed', 2, {
      explanation: anExplanation({
        code: 'ApplyRefused',
        cause: 'ApplyRefused',
        message:
          'the cluster refused it: admission webhook "policy" denied the request',
      }),
    }),
    exitCode: 1,
    text: [
      'Failed: checkout 1.4.2 to production after 2 s: the cluster refused it: admission webhook "policy" denied the request (ApplyRefused)',
    ],
  },
  {
    name: 'Timed out',
    execution: anEndedExecution('TimedOut', 180, {
      counts: { Successful: 8, InProgress: 1 },
      explanation: anExplanation({
        code: 'TimedOutWaiting',
        message: '1 of 9 objects was not there yet after 180 s',
        objects: [notReady],
      }),
    }),
    exitCode: 3,
    text: [
      'Timed out: checkout 1.4.2 to production after 3 min, 1 of 9 objects was not there yet',
      '',
      '  Not ready  Deployment checkout: WaitingForReadiness (ProbeFailing)',
      '             1 of 2 pods ready',
      '  Window     never opened: the objects were not all successful at any time',
      '',
    ],
  },
  {
    name: 'Timed out, waiting for a pod that its owners wait for',
    execution: anEndedExecution('TimedOut', 20, {
      counts: { Successful: 1, InProgress: 2 },
      explanation: anExplanation({
        code: 'TimedOutWaiting',
        message: '2 of 3 objects were not there yet after 20 s',
        objects: [waitingPod, { ...notReady, message: '1 of 2 pods updated' }],
      }),
    }),
    objects: [
      anObject({
        status: 'InProgress',
        reason: 'UpdatingReplicas',
        message: '1 of 2 pods updated',
      }),
      anObject({
        ...waitingPod,
        applied: false,
        parentId: deployment.id,
        position: 2,
        columns: { ready: '0/1' },
      }),
      anObject({ kind: 'ReplicaSet', counted: false, status: 'Failed' }),
      service,
    ],
    exitCode: 3,
    text: [
      'Timed out: checkout 1.4.2 to production after 20 s, 2 of 3 objects were not there yet',
      '',
      '  Not ready  Pod checkout-1: NotReady (ProbeFailing)',
      '             Running, not ready: container app',
      '  Window     never opened: the objects were not all successful at any time',
      '',
      '  Deployment checkout  In progress  UpdatingReplicas: 1 of 2 pods updated',
      '    Pod checkout-1     In progress  NotReady, 0/1 ready',
      '  1 other object of this step is successful',
      '',
    ],
  },
  {
    name: 'Timed out, unstable',
    execution: anEndedExecution('TimedOut', 180, {
      explanation: anExplanation({
        code: 'Unstable',
        cause: 'Unstable',
        message:
          'unstable: successful 3 times, never for 10 s; last broken: Pod checkout-7d9f8c6b5-hq8zt restarted',
      }),
    }),
    exitCode: 3,
    text: [
      'Timed out: checkout 1.4.2 to production after 3 min: unstable: successful 3 times, never for 10 s; last broken: Pod checkout-7d9f8c6b5-hq8zt restarted (Unstable)',
    ],
  },
  {
    name: 'Superseded',
    execution: anEndedExecution('Superseded', 22, {
      explanation: anExplanation({
        code: 'Superseded',
        cause: 'ChangedByOther',
        params: { detail: 'taken over by 1.4.3' },
        message: 'superseded: taken over by 1.4.3',
      }),
    }),
    exitCode: 4,
    text: [
      'Superseded: checkout 1.4.2 to production after 22 s: taken over by 1.4.3 (ChangedByOther)',
    ],
  },
  {
    name: 'Cancelled',
    execution: anEndedExecution('Cancelled', 18, {
      explanation: anExplanation({
        code: 'Cancelled',
        params: { detail: 'the pipeline was stopped' },
        message: 'cancelled: the pipeline was stopped',
      }),
    }),
    exitCode: 5,
    text: [
      'Cancelled: checkout 1.4.2 to production after 18 s: the pipeline was stopped',
    ],
  },
  {
    name: 'Inconclusive',
    execution: anEndedExecution('Inconclusive', 180, {
      explanation: anExplanation({
        code: 'Blind',
        cause: 'ClusterUnreachable',
        message:
          '2 objects could not be observed when it mattered: Deployment checkout, Service checkout',
      }),
    }),
    exitCode: 6,
    text: [
      'Inconclusive: checkout 1.4.2 to production after 3 min: 2 objects could not be observed when it mattered: Deployment checkout, Service checkout (ClusterUnreachable)',
    ],
  },
  {
    name: 'an outcome that this version does not know',
    execution: anEndedExecution('Postponed', 5),
    exitCode: 6,
    text: ['Postponed: checkout 1.4.2 to production after 5 s'],
  },
];

describe('outcomes of wait', () => {
  let folder: string;
  let portal: FakePortal | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'object-status-'));
    const manifest =
      'apiVersion: v1\nkind: Service\nmetadata: { name: checkout }';
    await writeFile(join(folder, 'service.yaml'), manifest);
  });
  afterAll(() => rm(folder, { recursive: true }));
  afterEach(() => portal?.stop());

  it.each(cases)('$name: exit code $exitCode', async outcomeCase => {
    const { execution, objects, args = [], exitCode, text } = outcomeCase;
    portal = await FakePortal.start([
      { execution: anExecution(), transitions: [aTransition()] },
      { execution, objects },
    ]);
    const env = { OBJECT_STATUS_URL: portal.url };
    const host = new TestHost({ cwd: folder, env });
    const code = await host.run('wait', '-f', 'service.yaml', ...args);
    expect(host.stdout.text).toBe([...text, permalink, ''].join('\n'));
    expect(code).toBe(exitCode);
    expect(host.stderr.text.split('\n')[0]).toBe(permalink);
    expect(host.stderr.text).toMatch(outcomeCase.remark ?? '');
  });
});
