import { CauseCode } from '../../diagnosis/causeCodes';
import { aPod, container, JudgeCase, judgeCases } from '../../testUtils';

interface Waiting {
  reason: string;
  message?: string;
  /** Default: the reason. */
  shownAs?: string;
  cause: CauseCode;
  text: RegExp;
}

const bad: Waiting[] = [
  {
    reason: 'ImagePullBackOff',
    message: 'Back-off pulling image',
    cause: 'ImageNotFound',
    text: /^Container web cannot get image shop\/web:1: Back-off pulling/,
  },
  {
    reason: 'ErrImagePull',
    message: 'manifest unknown',
    cause: 'ImageNotFound',
    text: /cannot get image/,
  },
  {
    reason: 'ErrImagePull',
    message: 'pull access denied, unauthorized',
    cause: 'ImagePullDenied',
    text: /access denied/,
  },
  {
    reason: 'ErrImagePull',
    message: 'dial tcp: i/o timeout',
    cause: 'RegistryUnreachable',
    text: /timeout/,
  },
  {
    reason: 'ErrImagePull',
    message: 'toomanyrequests: 429',
    cause: 'RegistryUnreachable',
    text: /429/,
  },
  {
    reason: 'ErrImageNeverPull',
    cause: 'ImageNotFound',
    text: /: ErrImageNeverPull$/,
  },
  {
    reason: 'InvalidImageName',
    message: 'couldn’t parse',
    cause: 'InvalidImageName',
    text: /cannot get image/,
  },
  {
    reason: 'RegistryUnavailable',
    message: 'no such host',
    cause: 'RegistryUnreachable',
    text: /cannot get image/,
  },
  {
    reason: 'ImageInspectError',
    message: 'broken',
    cause: 'ImageNotFound',
    text: /cannot get image/,
  },
  {
    reason: 'CreateContainerConfigError',
    message: 'secret "db" not found',
    cause: 'SecretMissing',
    text: /^Container web cannot be started: secret "db" not found$/,
  },
  {
    reason: 'CreateContainerConfigError',
    message: 'configmap "settings" not found',
    cause: 'ConfigMissing',
    text: /cannot be started/,
  },
  {
    reason: 'CreateContainerError',
    message: 'no command specified',
    cause: 'ContainerCannotStart',
    text: /no command specified/,
  },
  {
    reason: 'CreateContainerError',
    message: 'failed to sync secret cache',
    cause: 'ContainerCannotStart',
    text: /failed to sync secret cache/,
  },
  {
    reason: 'RunContainerError',
    message: 'exec: not found',
    cause: 'ContainerCannotStart',
    text: /cannot be started/,
  },
  {
    reason: 'ContainerCannotRun',
    message: 'permission denied',
    cause: 'ContainerCannotStart',
    text: /cannot be started/,
  },
  {
    reason: 'PostStartHookError',
    message: 'hook failed',
    cause: 'ContainerCannotStart',
    text: /hook failed/,
  },
  {
    reason: 'ErrSomethingNew',
    cause: 'ContainerCannotStart',
    text: /ErrSomethingNew/,
  },
];

const atOnce: JudgeCase[] = bad.map(
  ({ reason, message, cause, text, shownAs = reason }) => ({
    name: `${reason}${
      message ? ` (${message})` : ''
    }: failed at once, ${cause}`,
    object: aPod().waiting(reason, message),
    expect: {
      status: 'Failed',
      reason: shownAs,
      cause,
      message: text,
      params: { container: 'web' },
    },
  }),
);

describe('a container that waits with a bad reason', () => {
  judgeCases([
    ...atOnce,
    {
      name: 'CrashLoopBackOff names exit code and restarts, crashes from before the step too',
      object: aPod().backingOff(3, { exitCode: 2 }),
      expect: {
        status: 'Failed',
        reason: 'CrashLoopBackOff',
        cause: 'CrashLoop',
        message: 'Container web keeps crashing: exit code 2, restarts: 2',
      },
    },
    {
      name: 'CrashLoopBackOff of which nothing tells the exit code',
      object: aPod().web({
        ...container.waiting('CrashLoopBackOff'),
        restartCount: 2,
      }),
      expect: {
        status: 'Failed',
        message: 'Container web keeps crashing: exit code ?, restarts: 2',
      },
    },
    {
      name: 'CrashLoopBackOff of a container that was killed for its memory',
      object: aPod().backingOff(2, { exitCode: 137, reason: 'OOMKilled' }),
      expect: { status: 'Failed', cause: 'OOMKilled' },
    },
    {
      name: 'CrashLoopBackOff of a sidecar',
      object: aPod().sidecar('proxy', container.backingOff(2)),
      expect: {
        status: 'Failed',
        reason: 'CrashLoopBackOff',
        cause: 'SidecarFailed',
        params: { container: 'proxy' },
      },
    },
    {
      name: 'CrashLoopBackOff of an init container',
      object: aPod()
        .waiting('PodInitializing')
        .init('migrate', container.backingOff(2, { exitCode: 3 })),
      expect: {
        status: 'Failed',
        reason: 'InitContainerFailed',
        cause: 'InitFailed',
        message: 'Init container migrate failed: exit code 3',
      },
    },
    {
      name: 'an image that an init container cannot get',
      object: aPod()
        .waiting('PodInitializing')
        .init('migrate', container.waiting('ErrImagePull', 'not found')),
      expect: {
        status: 'Failed',
        reason: 'ErrImagePull',
        sentence: 'ImageProblem',
        params: { container: 'migrate', image: 'shop/migrate:1' },
      },
    },
    {
      name: 'one bad container of several is enough, though the Pod is Running',
      object: aPod().also('metrics', container.waiting('ErrImagePull')),
      expect: { status: 'Failed', params: { container: 'metrics' } },
    },
    {
      name: 'the first “failed to sync cache” of CreateContainerConfigError is in progress',
      object: aPod().waiting(
        'CreateContainerConfigError',
        'failed to sync configmap cache: timed out waiting for the condition',
      ),
      expect: { status: 'InProgress', reason: 'ContainerCreating' },
    },
    {
      name: 'it is taken back as soon as the container runs',
      looks: [
        {
          at: 0,
          objects: [aPod().waiting('ErrImagePull')],
          expect: { status: 'Failed' },
        },
        { at: 5, objects: [aPod()], expect: { status: 'Successful' } },
      ],
    },
    ...['ContainerCreating', 'PodInitializing'].map(reason => ({
      name: `${reason} is slow, not wrong`,
      object: aPod().waiting(reason),
      expect: { status: 'InProgress' as const },
    })),
  ]);
});
