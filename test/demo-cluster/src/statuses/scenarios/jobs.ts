import { PodBehaviour } from '@object-status/demo-cluster';
import { Goal } from '../Follower';
import { migrate } from '../manifests';
import { StatusScenario } from '../StatusScenario';
import { gone } from './goals';

const good: PodBehaviour = { lives: [{ ready: null, runs: 1 }] };
const bad: PodBehaviour = { lives: [{ ready: null, runs: 1, exit: 1 }] };
const endless: PodBehaviour = { stop: 1, lives: [{ ready: 1, runs: null }] };

const done = 'SuccessCriteriaMet=True/CompletionsReached';
const complete = `Complete=True/CompletionsReached ${done} started completed`;

function job(state: string): Goal {
  return { role: 'Job migrate', state };
}

function failedFor(reason: string): Goal {
  return job(`Failed=True/${reason} FailureTarget=True/${reason} started`);
}

function pods(state: string, objects = 1): Goal {
  return { role: 'Pod migrate', state, objects };
}

export const jobScenarios: StatusScenario[] = [
  {
    name: 'a Job succeeds',
    steps: [
      {
        create: [migrate(good)],
        until: [job(complete), pods('Succeeded Completed(0)')],
      },
    ],
  },
  {
    // One at a time: whether two ends are counted at once depends on the second
    // in which the controller gathers them.
    name: 'a Job of two pods, one after the other',
    steps: [
      {
        create: [migrate(good, { completions: 2 })],
        until: [job(complete), pods('Succeeded Completed(0)', 2)],
      },
    ],
  },
  {
    name: 'a Job fails',
    steps: [
      {
        create: [migrate(bad)],
        until: [failedFor('BackoffLimitExceeded'), pods('Failed Error(1)')],
      },
    ],
  },
  {
    name: 'a Job tries again after ten seconds',
    steps: [
      {
        create: [migrate(bad, { backoffLimit: 1 })],
        until: [failedFor('BackoffLimitExceeded'), pods('Failed Error(1)', 2)],
      },
    ],
  },
  {
    name: 'a Job restarts its container in place',
    steps: [
      {
        create: [
          migrate(
            {
              lives: [{ ready: null, runs: 1, exit: 1 }, ...(good.lives ?? [])],
            },
            { backoffLimit: 3 },
            { restartPolicy: 'OnFailure' },
          ),
        ],
        until: [job(complete), pods('Succeeded Completed(0) restarts=1')],
      },
    ],
  },
  {
    name: 'a Job takes too long',
    steps: [
      {
        create: [migrate(endless, { activeDeadlineSeconds: 4 })],
        until: [failedFor('DeadlineExceeded'), gone('Pod migrate')],
      },
    ],
  },
  {
    name: 'a Job is suspended, and resumed',
    steps: [
      {
        create: [migrate(good, { suspend: true })],
        until: [job('Suspended=True/JobSuspended')],
      },
      {
        change: [migrate(good, { suspend: false })],
        until: [
          job(
            `Complete=True/CompletionsReached ${done} Suspended=False/JobResumed started completed`,
          ),
          pods('Succeeded Completed(0)'),
        ],
      },
    ],
  },
  {
    name: 'a Job is deleted after its time',
    steps: [
      {
        create: [migrate(good, { ttlSecondsAfterFinished: 1 })],
        until: [gone('Job migrate'), gone('Pod migrate')],
      },
    ],
  },
];
