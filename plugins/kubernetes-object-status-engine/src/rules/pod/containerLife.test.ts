import { aPod, aReplicaSet, container, judgeCases } from '../../testUtils';

/** Looks at one Pod at several instants. */
const alone = (at: number, pod: ReturnType<typeof aPod>) => ({
  at,
  objects: [pod],
});

const never = aPod().set('spec.restartPolicy', 'Never');
const startedAgain = never.set('spec.containers', [
  { name: 'web', restartPolicy: 'Always' },
]);
const maybeStartedAgain = never.set('spec.containers', [
  {
    name: 'web',
    restartPolicy: 'Never',
    restartPolicyRules: [
      { action: 'Restart', exitCodes: { operator: 'In', values: [42] } },
    ],
  },
]);

describe('what containers did in this step', () => {
  judgeCases([
    {
      name: 'the first error end is in progress until it is ready again, and then forgiven',
      looks: [
        { ...alone(0, aPod()), expect: { status: 'Successful' } },
        {
          ...alone(5, aPod().crashed(1, { exitCode: 3 })),
          expect: {
            status: 'InProgress',
            reason: 'RestartedAfterError',
            cause: 'CrashLoop',
            message:
              'Container web ended with exit code 3 and was started again',
          },
        },
        {
          ...alone(6, aPod().restarted(1, { exitCode: 3 })),
          expect: { status: 'InProgress', reason: 'RestartedAfterError' },
        },
        {
          ...alone(7, aPod().healed(1, { exitCode: 3 })),
          expect: { status: 'Successful', reason: 'Ready' },
          wakeAt: 'none',
        },
      ],
    },
    {
      name: 'an error end that nobody follows with a start is failed at once',
      looks: [
        alone(0, never.also('log', container.ready())),
        {
          ...alone(
            5,
            never.crashed(1, { exitCode: 3 }).also('log', container.ready()),
          ),
          expect: {
            status: 'Failed',
            reason: 'ContainerTerminated',
            cause: 'CrashLoop',
            sentence: 'ContainerEndedForGood',
            message:
              'Container web ended with exit code 3 and is not started again',
          },
        },
      ],
    },
    {
      name: 'a good end is not, though nobody starts it again',
      looks: [
        {
          ...alone(
            0,
            never.crashed(1, { exitCode: 0 }).also('log', container.ready()),
          ),
          expect: { status: 'InProgress', reason: 'NotReady' },
        },
      ],
    },
    {
      name: 'a container whose command could not be run and is not tried again',
      looks: [
        {
          ...alone(
            0,
            never.web({
              ...container.ended(1, { exitCode: 127 }),
              state: {
                terminated: {
                  exitCode: 127,
                  reason: 'ContainerCannotRun',
                  message: '/app/serve: no such file or directory',
                },
              },
            }),
          ),
          expect: {
            status: 'Failed',
            reason: 'ContainerCannotRun',
            cause: 'ContainerCannotStart',
            message:
              'Container web cannot be started: /app/serve: no such file or directory',
          },
        },
      ],
    },
    {
      name: 'one that could not be started, without a word why',
      looks: [
        {
          ...alone(
            0,
            never.crashed(1, { exitCode: 128, reason: 'StartError' }),
          ),
          expect: {
            reason: 'StartError',
            message: 'Container web cannot be started: exit code 128',
          },
        },
      ],
    },
    {
      name: 'an init container that nobody starts again',
      looks: [
        {
          ...alone(
            0,
            never
              .waiting('PodInitializing')
              .init('migrate', container.ended(1, { exitCode: 9 })),
          ),
          expect: {
            status: 'Failed',
            reason: 'InitContainerFailed',
            cause: 'InitFailed',
            message: 'Init container migrate failed: exit code 9',
          },
        },
      ],
    },
    {
      name: 'one whose own policy starts it again, whatever its Pod says',
      looks: [
        alone(0, startedAgain),
        {
          ...alone(5, startedAgain.crashed(1)),
          expect: { status: 'InProgress', reason: 'RestartedAfterError' },
        },
      ],
    },
    {
      name: 'one with rules for its exit codes: nobody can tell',
      looks: [
        alone(0, maybeStartedAgain),
        {
          ...alone(5, maybeStartedAgain.crashed(1)),
          expect: { status: 'InProgress', reason: 'RestartedAfterError' },
        },
      ],
    },
    {
      name: 'the first error end of an init container',
      looks: [
        alone(
          0,
          aPod()
            .waiting('PodInitializing')
            .init('migrate', container.running()),
        ),
        {
          ...alone(
            5,
            aPod()
              .waiting('PodInitializing')
              .init('migrate', container.ended(1)),
          ),
          expect: { reason: 'RestartedAfterError', cause: 'InitFailed' },
        },
      ],
    },
    {
      name: 'the first error end of a sidecar',
      looks: [
        alone(0, aPod().sidecar('proxy', container.ready())),
        {
          ...alone(
            5,
            aPod().sidecar('proxy', container.restarted(1)).readiness(false),
          ),
          expect: { reason: 'RestartedAfterError', cause: 'SidecarFailed' },
        },
      ],
    },
    {
      name: 'the first end for its memory',
      looks: [
        alone(0, aPod()),
        {
          ...alone(
            5,
            aPod().crashed(1, { exitCode: 137, reason: 'OOMKilled' }),
          ),
          expect: { reason: 'RestartedAfterError', cause: 'OOMKilled' },
        },
      ],
    },
    {
      name: 'from the second error end on it is failed while it is not ready',
      looks: [
        alone(0, aPod()),
        alone(5, aPod().crashed(1)),
        alone(6, aPod().restarted(1)),
        {
          ...alone(9, aPod().crashed(2)),
          expect: {
            status: 'Failed',
            reason: 'ContainerTerminated',
            cause: 'CrashLoop',
            message:
              'Container web ended 2 times, last with exit code 1, and has not been ready for long enough',
          },
        },
        {
          ...alone(10, aPod().restarted(2)),
          expect: { status: 'Failed', reason: 'ContainerTerminated' },
        },
      ],
    },
    {
      name: 'and further until it has been ready as long as its longest life in this step',
      looks: [
        alone(0, aPod()),
        alone(12, aPod().crashed(1)),
        alone(13, aPod().restarted(1)),
        alone(14, aPod().crashed(2)),
        alone(15, aPod().restarted(2)),
        {
          ...alone(16, aPod().healed(2)),
          expect: { status: 'Failed', reason: 'ContainerTerminated' },
          wakeAt: 28,
        },
        { ...alone(27.9, aPod().healed(2)), expect: { status: 'Failed' } },
        {
          ...alone(28, aPod().healed(2)),
          expect: { status: 'Successful', reason: 'Ready' },
        },
      ],
    },
    {
      name: 'a life of an hour asks for 30 s at most',
      looks: [
        alone(0, aPod()),
        alone(3600, aPod().crashed(1)),
        alone(3601, aPod().restarted(1)),
        alone(3602, aPod().crashed(2)),
        {
          ...alone(3610, aPod().healed(2)),
          expect: { status: 'Failed' },
          wakeAt: 3640,
        },
        { ...alone(3640, aPod().healed(2)), expect: { status: 'Successful' } },
      ],
    },
    {
      name: 'a life that began before the step counts with its part in the step',
      looks: [
        alone(0, aPod()),
        alone(4, aPod().crashed(1, { lifeSeconds: 86_400 })),
        alone(5, aPod().restarted(1, { lifeSeconds: 86_400 })),
        alone(6, aPod().crashed(2, { lifeSeconds: 1 })),
        { ...alone(7, aPod().healed(2)), wakeAt: 11 },
        { ...alone(11, aPod().healed(2)), expect: { status: 'Successful' } },
      ],
    },
    {
      name: 'a life that was over before we saw it counts by the cluster’s two instants',
      looks: [
        alone(0, aPod().waiting('ContainerCreating')),
        alone(20, aPod().crashed(1, { lifeSeconds: 8 })),
        alone(30, aPod().crashed(2, { lifeSeconds: 6 })),
        {
          ...alone(31, aPod().healed(2, { lifeSeconds: 6 })),
          expect: { status: 'Failed' },
          wakeAt: 39,
        },
      ],
    },
    {
      name: 'a life that goes on from look to look counts from the first of them',
      looks: [
        alone(0, aPod()),
        alone(4, aPod()),
        alone(10, aPod().healed(1)),
        {
          ...alone(20, aPod().healed(2)),
          expect: { status: 'Failed', reason: 'ContainerTerminated' },
          wakeAt: 30,
        },
      ],
    },
    {
      name: 'one that ended and began again between two looks counts, though it is ready again',
      looks: [
        alone(0, aPod()),
        alone(5, aPod().healed(1)),
        {
          ...alone(6, aPod().healed(2, { lifeSeconds: 4 })),
          expect: { status: 'Failed', reason: 'ContainerTerminated' },
          wakeAt: 11,
        },
      ],
    },
    {
      name: 'no life counts for longer than its container is known, whenever that began',
      looks: [
        alone(10, aPod()),
        alone(15, aPod().healed(1, { lifeSeconds: 100 })),
        {
          ...alone(16, aPod().healed(2, { lifeSeconds: 100 })),
          expect: { status: 'Failed', reason: 'ContainerTerminated' },
          wakeAt: 22,
        },
      ],
    },
    {
      name: 'a count of ends that goes down counts nothing, and takes nothing back',
      looks: [
        alone(0, aPod().healed(4)),
        { ...alone(5, aPod().healed(2)), expect: { status: 'Successful' } },
        {
          ...alone(6, aPod().restarted(5)),
          expect: { status: 'InProgress', reason: 'RestartedAfterError' },
        },
      ],
    },
    {
      name: 'a restart of which nothing says how it came about counts as an error',
      looks: [
        alone(0, aPod()),
        {
          ...alone(5, aPod().web({ ...container.running(), restartCount: 1 })),
          expect: {
            status: 'InProgress',
            reason: 'RestartedAfterError',
            message:
              'Container web ended with exit code ? and was started again',
          },
        },
        {
          ...alone(9, aPod().web({ ...container.running(), restartCount: 2 })),
          expect: {
            status: 'Failed',
            reason: 'ContainerTerminated',
            params: { exitCode: '?', ends: 2 },
          },
        },
      ],
    },
    {
      name: 'the exit code that is told is that of the last end',
      looks: [
        alone(0, aPod()),
        alone(5, aPod().restarted(1, { exitCode: 3 })),
        {
          ...alone(9, aPod().restarted(2, { exitCode: 4 })),
          expect: { status: 'Failed', params: { exitCode: 4 } },
        },
      ],
    },
    {
      name: 'a restart while it was healing begins the probation anew',
      looks: [
        alone(0, aPod()),
        alone(10, aPod().crashed(1)),
        alone(11, aPod().restarted(1)),
        alone(12, aPod().crashed(2)),
        { ...alone(13, aPod().healed(2)), wakeAt: 23 },
        { ...alone(22, aPod().healed(3)), wakeAt: 32 },
        { ...alone(23, aPod().healed(3)), expect: { status: 'Failed' } },
        { ...alone(32, aPod().healed(3)), expect: { status: 'Successful' } },
      ],
    },
    {
      name: 'losing readiness while it was healing begins the probation anew',
      looks: [
        alone(0, aPod()),
        alone(10, aPod().crashed(1)),
        alone(11, aPod().crashed(2)),
        { ...alone(13, aPod().healed(2)), wakeAt: 23 },
        { ...alone(20, aPod().restarted(2)), expect: { status: 'Failed' } },
        { ...alone(21, aPod().healed(2)), wakeAt: 31 },
      ],
    },
    {
      name: 'ends with exit code 0 are no errors',
      looks: [
        alone(0, aPod()),
        alone(5, aPod().crashed(1, { exitCode: 0 })),
        {
          ...alone(6, aPod().restarted(2, { exitCode: 0 })),
          expect: { status: 'InProgress', reason: 'NotReady' },
        },
      ],
    },
    {
      name: 'crashes from before the step: the restart count at the first look is the baseline',
      looks: [
        { ...alone(0, aPod().healed(7)), expect: { status: 'Successful' } },
        {
          ...alone(5, aPod().restarted(8)),
          expect: { status: 'InProgress', reason: 'RestartedAfterError' },
        },
        {
          ...alone(6, aPod().healed(8)),
          expect: { status: 'Successful' },
        },
        {
          ...alone(9, aPod().crashed(9)),
          expect: { status: 'Failed', params: { ends: 2 } },
        },
      ],
    },
    {
      name: 'the end from before the step of a container that is held back is no end of this step',
      looks: [
        { ...alone(0, aPod().backingOff(4)), expect: { status: 'Failed' } },
        {
          ...alone(5, aPod().restarted(4)),
          expect: { status: 'InProgress', reason: 'NotReady' },
        },
        {
          ...alone(6, aPod().crashed(5)),
          expect: { status: 'InProgress', reason: 'RestartedAfterError' },
        },
        { ...alone(7, aPod().backingOff(5)), expect: { status: 'Failed' } },
      ],
    },
    {
      name: 'the baseline of a Pod first seen later than its owner is 0',
      looks: [
        { at: 0, objects: [aReplicaSet()] },
        {
          at: 5,
          objects: [aReplicaSet(), aPod().of(aReplicaSet()).restarted(2)],
          rows: {
            'Pod web-a': { status: 'Failed', reason: 'ContainerTerminated' },
          },
        },
      ],
    },
    {
      name: 'the baseline of a Pod seen together with its owner is its restart count, whichever list came first',
      applied: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'web-1' }],
      looks: [
        {
          at: 0,
          lists: { ReplicaSet: 'Unlisted' },
          objects: [aPod().of(aReplicaSet()).restarted(7)],
        },
        {
          at: 1.5,
          objects: [aReplicaSet(), aPod().of(aReplicaSet()).restarted(7)],
          rows: {
            'Pod web-a': { status: 'InProgress', reason: 'NotReady' },
          },
        },
      ],
    },
    {
      name: 'Pods whose list comes late were there before',
      looks: [
        { at: 0, lists: { Pod: 'Gap' }, objects: [aReplicaSet()] },
        {
          at: 1.5,
          objects: [aReplicaSet(), aPod().of(aReplicaSet()).restarted(7)],
          rows: {
            'Pod web-a': { status: 'InProgress', reason: 'NotReady' },
          },
        },
      ],
    },
    {
      name: 'an init container that failed twice and is done has healed when it has been done for its longest failing life',
      looks: [
        alone(
          0,
          aPod()
            .waiting('PodInitializing')
            .init('migrate', container.running()),
        ),
        alone(
          3,
          aPod().waiting('PodInitializing').init('migrate', container.ended(1)),
        ),
        {
          ...alone(
            5,
            aPod()
              .waiting('PodInitializing')
              .init('migrate', container.ended(2)),
          ),
          expect: { status: 'Failed', reason: 'InitContainerFailed' },
        },
        alone(
          6,
          aPod()
            .waiting('PodInitializing')
            .init('migrate', container.restarted(2)),
        ),
        {
          // The run that succeeded took 20 s: that is no life of a crash loop.
          ...alone(
            26,
            aPod().init('migrate', { ...container.done(), restartCount: 2 }),
          ),
          expect: { status: 'Failed', reason: 'InitContainerFailed' },
          wakeAt: 29,
        },
        {
          ...alone(
            29,
            aPod().init('migrate', { ...container.done(), restartCount: 2 }),
          ),
          expect: { status: 'Successful', reason: 'Ready' },
        },
      ],
    },
    {
      name: 'evaluate: the whole life is the step, and without an instant a ready container is ready for long enough',
      evaluate: {},
      object: aPod().healed(5, { lifeSeconds: 10 }),
      expect: { status: 'Successful', reason: 'Ready' },
    },
    {
      name: 'evaluate: not ready after two error ends',
      evaluate: {},
      object: aPod().restarted(2),
      expect: { status: 'Failed', reason: 'ContainerTerminated' },
    },
    {
      name: 'evaluate: not ready after one error end',
      evaluate: {},
      object: aPod().restarted(1, { exitCode: 3 }),
      expect: {
        status: 'InProgress',
        reason: 'RestartedAfterError',
        params: { exitCode: 3 },
      },
    },
    {
      name: 'evaluate: ready, but not for as long as its longest life',
      evaluate: { now: '2026-01-01T00:00:05Z' },
      object: aPod().healed(5, { lifeSeconds: 10 }),
      expect: { status: 'Failed', reason: 'ContainerTerminated' },
    },
    {
      name: 'evaluate: ready for as long as its longest life',
      evaluate: { now: '2026-01-01T00:00:10Z' },
      object: aPod().healed(5, { lifeSeconds: 10 }),
      expect: { status: 'Successful' },
    },
  ]);
});
