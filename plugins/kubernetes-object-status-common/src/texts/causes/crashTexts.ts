import { CauseText } from '../CauseText';

const LOG =
  '{{!restarts}}Read what it wrote before it ended: kubectl -n {{namespace}} logs {{pod}} -c {{container}}';
const PREVIOUS_LOG =
  '{{?restarts}}Read what it wrote before it ended: kubectl -n {{namespace}} logs {{pod}} -c {{container}} --previous';
const DEBUG =
  'https://kubernetes.io/docs/tasks/debug/debug-application/debug-running-pod/';

/** What is said where a container ends that should run. @internal */
export const crashTexts = {
  CrashLoop: {
    title: 'A container keeps crashing',
    sentences: [
      '{{?commandMissing}}Container {{container}} ends at once with exit code {{exitCode}}: its command does not exist in {{image}}, or may not be run.',
      'Container {{container}} ended with exit code {{exitCode}} ({{signal}}; restarts: {{restarts}}); the last that it said: {{said}}.',
      'Container {{container}} ended with exit code {{exitCode}} (restarts: {{restarts}}); the last that it said: {{said}}.',
      'Container {{container}} was ended by {{signal}} (exit code {{exitCode}}; restarts: {{restarts}}).',
      'Container {{container}} ended with exit code {{exitCode}} (restarts: {{restarts}}).',
      'Container {{container}} ended with exit code {{exitCode}}; the last that it said: {{said}}.',
      'Container {{container}} was ended by {{signal}} (exit code {{exitCode}}).',
      'Container {{container}} ended with exit code {{exitCode}}.',
      'Container {{container}} ends again and again.',
    ],
    actions: {
      checkCommand:
        '{{?commandMissing}}See whether command and args of container {{container}} name a program that {{image}} has.',
      readLog: LOG,
      readPreviousLog: PREVIOUS_LOG,
      checkSettings:
        'See whether the settings that it reads at its start (environment, ConfigMaps, Secrets) are those of this environment.',
      mend: 'Mend what ends it and deploy again, or deploy the last version that worked.',
    },
    documentation: `${DEBUG}#examine-pod-logs`,
  },
  OOMKilled: {
    title: 'A container used more memory than it may',
    sentences: [
      'Container {{container}} was killed because it needed more than its memory limit of {{limit}} (restarts: {{restarts}}).',
      'Container {{container}} was killed because it needed more than its memory limit of {{limit}}.',
      'Container {{container}} was killed because it needed more memory than there was for it (restarts: {{restarts}}).',
      'Container {{container}} was killed because it needed more memory than there was for it.',
    ],
    actions: {
      raiseLimit:
        'Raise the memory limit of container {{container}} (now {{limit}}), or lower what the program takes: caches, heap, workers.',
      setLimit:
        '{{!limit}}Give container {{container}} a memory request that fits what it uses.',
      measure:
        'See what it uses: kubectl -n {{namespace}} top pod {{pod}} --containers',
    },
    ruledOut:
      'Container {{container}} was not killed for its memory: it ended by itself with exit code {{exitCode}}.',
    documentation:
      'https://kubernetes.io/docs/tasks/configure-pod-container/assign-memory-resource/',
  },
  InitFailed: {
    title: 'An init container failed',
    sentences: [
      'Init container {{container}} ended with exit code {{exitCode}}, and the pod does not start before it is done; the last that it said: {{said}}.',
      'Init container {{container}} ended with exit code {{exitCode}}, and the pod does not start before it is done.',
      'Init container {{container}} fails, and the pod does not start before it is done.',
    ],
    actions: {
      readLog: LOG,
      readPreviousLog: PREVIOUS_LOG,
      checkWaitedFor:
        'See whether what it waits for or prepares is there: a database, a migration, a file.',
    },
    documentation:
      'https://kubernetes.io/docs/tasks/debug/debug-application/debug-init-containers/',
  },
  SidecarFailed: {
    title: 'A sidecar failed',
    sentences: [
      'Sidecar {{container}} ended with exit code {{exitCode}} (restarts: {{restarts}}); the last that it said: {{said}}.',
      'Sidecar {{container}} ended with exit code {{exitCode}} (restarts: {{restarts}}), and the pod needs it.',
      'Sidecar {{container}} ended with exit code {{exitCode}}, and the pod needs it.',
      'Sidecar {{container}} ends again and again, and the pod needs it.',
    ],
    actions: {
      readLog: LOG,
      readPreviousLog: PREVIOUS_LOG,
      askOwner: 'If it was put in by the platform, ask those who own it.',
    },
    documentation:
      'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/',
  },
  ContainerCannotStart: {
    title: 'A container cannot be started',
    sentences: [
      '{{?runAsRoot}}Container {{container}} may not run as root (runAsNonRoot), and its image does: {{detail}}.',
      '{{?platform}}Container {{container}} cannot be started: its program was built for another processor ({{detail}}).',
      '{{?commandMissing}}Container {{container}} cannot be started: the image has no {{command}} ({{detail}}).',
      '{{?commandMissing}}Container {{container}} cannot be started, because a program or file that it names is not in the image: {{detail}}.',
      '{{?notExecutable}}Container {{container}} cannot be started, because its program may not be run: {{detail}}.',
      'Container {{container}} cannot be started: {{detail}}.',
    ],
    actions: {
      runAsUser:
        '{{?runAsRoot}}Set runAsUser to a number other than 0, or end the Dockerfile with USER and a number.',
      buildForPlatform:
        '{{?platform}}Build the image for the processors of all nodes.',
      checkCommand:
        '{{?commandMissing}}Correct command and args of container {{container}}, or the image that lacks the program.',
      makeExecutable:
        '{{?notExecutable}}Make the program executable in the image (chmod +x).',
      checkMounts:
        '{{?mount}}Correct the volume mounts of container {{container}}.',
      describe:
        'See all that the node says of it: kubectl -n {{namespace}} describe pod {{pod}}',
    },
    ruledOut:
      'Container {{container}} could be started: it ran before it ended.',
    documentation: DEBUG,
  },
  PodFailed: {
    title: 'A pod failed',
    sentences: [
      'Pod {{pod}} failed: container {{container}} ended with exit code {{exitCode}}; the last that it said: {{said}}.',
      'Pod {{pod}} failed: container {{container}} ended with exit code {{exitCode}}.',
      'Pod {{pod}} failed: {{detail}}.',
      'Pod {{pod}} failed.',
    ],
    actions: {
      readLog:
        'Read what it wrote: kubectl -n {{namespace}} logs {{pod}} -c {{container}}',
      describe:
        'See what became of it: kubectl -n {{namespace}} describe pod {{pod}}',
      recreate: 'Nobody starts it again: mend it, delete it, and deploy again.',
    },
    documentation:
      'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/',
  },
  JobFailed: {
    title: 'A job failed',
    sentences: [
      '{{?stillActive}}Job {{name}} is not done yet: {{succeeded}} of {{completions}} completions, {{active}} active.',
      'Job {{name}} gave up (failed pods: {{failed}}, retries allowed: {{limit}}): container {{container}} of pod {{pod}} ended with exit code {{exitCode}}.',
      'Job {{name}} gave up (failed pods: {{failed}}, retries allowed: {{limit}}).',
      'Job {{name}} was ended because it took longer than {{seconds}} s (activeDeadlineSeconds).',
      'Job {{name}} failed: {{detail}}.',
      'Job {{name}} failed.',
    ],
    actions: {
      waitLonger:
        '{{?stillActive}}If it is at work, give the step more time, or do not wait for Jobs (waitForJobs: false).',
      readLog:
        'Read what its pods wrote: kubectl -n {{namespace}} logs job/{{name}} --all-containers',
      recreate:
        'Mend it and deploy again; a Job that has failed is not started again: kubectl -n {{namespace}} delete job {{name}}',
    },
    documentation:
      'https://kubernetes.io/docs/concepts/workloads/controllers/job/#handling-pod-and-container-failures',
  },
} as const satisfies Record<string, CauseText>;
