import { CauseText } from '../CauseText';

const PROBES =
  'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/';
const DESCRIBE =
  'See what it waits for: kubectl -n {{namespace}} describe pod {{pod}}';

/** What is said where a container runs or starts and is not ready. @internal */
export const startTexts = {
  ProbeFailing: {
    title: 'A probe keeps failing',
    sentences: [
      '{{?restarted}}Container {{container}} is killed and started again, because its {{probe}} probe ({{question}}) fails: {{answer}}.',
      '{{?restarted}}Container {{container}} is killed and started again, because its {{probe}} probe fails.',
      'Container {{container}} runs and is not ready: its {{probe}} probe ({{question}}) failed {{times}} times, last with: {{answer}}.',
      'Container {{container}} runs and is not ready: its {{probe}} probe ({{question}}) fails: {{answer}}.',
      'Container {{container}} runs and is not ready: its {{probe}} probe fails: {{answer}}.',
      'Container {{container}} runs and is not ready: its {{probe}} probe ({{question}}) has not succeeded.',
      'Container {{container}} runs and is not ready: its {{probe}} probe has not succeeded.',
    ],
    actions: {
      readLog:
        'Read what it writes: kubectl -n {{namespace}} logs {{pod}} -c {{container}}',
      checkProbe:
        'See whether the {{probe}} probe asks the right question ({{question}}): port, path, and how long it waits.',
      checkDependencies:
        'If the answer is an error, see whether what the program needs (database, queue, other services) is reachable.',
    },
    ruledOut: 'The probes of {{containers}} succeed.',
    documentation: PROBES,
  },
  StartupTooSlow: {
    title: 'A container takes too long to start',
    sentences: [
      '{{?restarted}}Container {{container}} is killed and started again, because it does not come up in the time that its startup probe allows.',
      'Container {{container}} is still starting: its startup probe has not succeeded ({{answer}}).',
      '{{?minReady}}{{there}} of {{desired}} pods of {{kind}} {{name}} are available; a pod counts once it has been ready for {{minReady}} s.',
      '{{there}} of {{desired}} pods of {{kind}} {{name}} are there; the others are on their way.',
      '{{?unscheduled}}Pod {{pod}} has no node yet.',
      'Pod {{pod}} is not through with its init containers: {{done}} of {{total}} are done.',
      '{{?creating}}The containers of pod {{pod}} are still being made on {{node}}: images are pulled, volumes are mounted.',
      '{{?creating}}The containers of pod {{pod}} are still being made: images are pulled, volumes are mounted.',
      'Container {{container}} runs and is not ready yet.',
      '{{kind}} {{name}} is not ready yet: {{detail}}.',
      '{{kind}} {{name}} is not ready yet.',
    ],
    actions: {
      describe: DESCRIBE,
      giveTime:
        'If it usually takes so long, give the step more time, and the container a startup probe.',
      lookBelow:
        '{{?desired}}See which pod is behind: kubectl -n {{namespace}} get pods',
    },
    documentation: PROBES,
  },
  ProgressDeadlineExceeded: {
    title: 'The rollout made no progress in time',
    sentences: [
      '{{kind}} {{name}} made no progress for {{seconds}} s (progressDeadlineSeconds).',
      '{{kind}} {{name}} made no progress for as long as it may take.',
    ],
    actions: {
      lookBelow:
        'See what its pods wait for: kubectl -n {{namespace}} describe deployment {{name}}',
      raise: 'If it usually takes longer, raise progressDeadlineSeconds.',
    },
    documentation:
      'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#failed-deployment',
  },
} as const satisfies Record<string, CauseText>;
