import {
  anEvent,
  aPod,
  container,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';
import { CauseCase, made, recorded } from '../CauseCase';
import { judgedEvidence } from '../judgedEvidence';

const neverRan = (reason: string, message: string) =>
  aPod().web({
    ...container.backingOff(3),
    lastState: { terminated: { exitCode: 128, reason, message } },
  });

const limited = aPod().set('spec.containers', [
  {
    name: 'web',
    image: 'shop/web:1',
    resources: { limits: { memory: '256Mi' } },
  },
]);

const probed = aPod().set('spec.containers', [
  { name: 'web', livenessProbe: { httpGet: { path: '/live', port: 8080 } } },
]);
const killed = probed.backingOff(4, { exitCode: 137 });

/** Containers that end, or cannot be started. */
export const crashCases: CauseCase[] = [
  recorded('CrashLoop', 'deploy-crash-loop', { kind: 'Pod' }),
  recorded('CrashLoop', 'deploy-crash-loop', { kind: 'Deployment' }),
  recorded('CrashLoop', 'deploy-crash-loop', { kind: 'Pod', at: 1.2 }),
  recorded('CrashLoop', 'deploy-crash-long-window', { kind: 'ReplicaSet' }),
  recorded('CrashLoop', 'deploy-startup-crash-heals', { kind: 'Pod', at: 1.2 }),
  recorded('InitFailed', 'deploy-init-failure', { kind: 'Pod' }),
  recorded('InitFailed', 'deploy-init-failure', { kind: 'Deployment' }),
  made('CrashLoop', 'a log says more than an exit code', () =>
    judgedEvidence(aPod().backingOff(5, { exitCode: 1 }), {
      logs: [
        {
          container: 'web',
          previous: true,
          lines: ['starting', 'Error: connect ECONNREFUSED 10.0.0.7:5432', ''],
        },
      ],
    }),
  ),
  made('CrashLoop', 'a shell does not find the command', () =>
    judgedEvidence(aPod().backingOff(2, { exitCode: 127 })),
  ),
  made('CrashLoop', 'a crash of the program itself', () =>
    judgedEvidence(aPod().backingOff(2, { exitCode: 139 })),
  ),
  made('CrashLoop', 'killed, and nobody says that it was for its memory', () =>
    judgedEvidence(aPod().backingOff(2, { exitCode: 137 })),
  ),
  made('OOMKilled', 'more memory than its limit', () =>
    judgedEvidence(
      limited.backingOff(3, { exitCode: 137, reason: 'OOMKilled' }),
    ),
  ),
  made('OOMKilled', 'a sidecar without a limit', () =>
    judgedEvidence(
      aPod().sidecar(
        'proxy',
        container.backingOff(2, { exitCode: 137, reason: 'OOMKilled' }),
      ),
    ),
  ),
  made('OOMKilled', 'an init container', () =>
    judgedEvidence(
      aPod()
        .waiting('PodInitializing')
        .init(
          'migrate',
          container.backingOff(2, { exitCode: 137, reason: 'OOMKilled' }),
        ),
    ),
  ),
  made('SidecarFailed', 'a sidecar that ends again and again', () =>
    judgedEvidence(aPod().sidecar('proxy', container.backingOff(4))),
  ),
  made('ProbeFailing', 'killed because it does not answer', () =>
    judgedEvidence(killed, {
      beside: [
        anEvent(
          killed,
          'Killing',
          'Container web failed liveness probe, will be restarted',
          'Normal',
        ),
        anEvent(
          killed,
          'Unhealthy',
          'Liveness probe failed: Get "http://10.0.0.12:8080/live": context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
        ).container('web'),
      ],
    }),
  ),
  made('StartupTooSlow', 'killed before it has come up', () =>
    judgedEvidence(killed, {
      beside: [
        anEvent(
          killed,
          'Killing',
          'Container web failed startup probe, will be restarted',
          'Normal',
        ),
      ],
    }),
  ),
  made('ContainerCannotStart', 'containerd: no such program', () =>
    judgedEvidence(
      neverRan(
        'StartError',
        'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "serve": executable file not found in $PATH: unknown',
      ),
    ),
  ),
  made('ContainerCannotStart', 'Docker: the program may not be run', () =>
    judgedEvidence(
      neverRan(
        'ContainerCannotRun',
        'OCI runtime create failed: container_linux.go:380: starting container process caused: exec: "/app/start.sh": permission denied: unknown',
      ),
    ),
  ),
  made('ContainerCannotStart', 'CRI-O: another processor', () =>
    judgedEvidence(
      aPod().waiting(
        'RunContainerError',
        'container create failed: exec /app/serve: exec format error',
      ),
    ),
  ),
  made('ContainerCannotStart', 'not as root', () =>
    judgedEvidence(
      aPod().waiting(
        'CreateContainerConfigError',
        'container has runAsNonRoot and image will run as root (pod: "web-a_shop(1f)", container: web)',
      ),
    ),
  ),
  made('ContainerCannotStart', 'a mount that does not fit', () =>
    judgedEvidence(
      aPod().waiting(
        'RunContainerError',
        'failed to create containerd task: error mounting "/var/lib/kubelet/pods/1f/volumes/settings" to rootfs at "/etc/app.conf": not a directory: unknown',
      ),
    ),
  ),
  recorded('PodFailed', 'pod-failed', { kind: 'Pod' }),
  recorded('JobFailed', 'job-failure', { kind: 'Job' }),
  recorded('JobFailed', 'job-failure', { kind: 'Job', at: 0.1 }),
  recorded('JobFailed', 'job-retry', { kind: 'Job', at: 3 }),
];
