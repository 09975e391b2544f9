import {
  anExecution,
  anExplained,
  anObject,
  aStep,
} from '../src/__testUtils__/builders';
import { Recorded } from '../src/__testUtils__/FakeObjectStatusApi';

const opened = Date.now();

/** Seconds before the page was opened, as an instant. */
function ago(seconds: number): string {
  return new Date(opened - seconds * 1_000).toISOString();
}

function ran(startedSeconds: number, tookSeconds: number, outcome: string) {
  return {
    createdAt: ago(startedSeconds),
    startedAt: ago(startedSeconds),
    finishedAt: ago(startedSeconds - tookSeconds),
    state: 'Finished',
    outcome,
  };
}

const webInUs = anObject({
  name: 'checkout',
  cluster: 'prod-us',
  status: 'Unknown',
  reason: 'Stale',
  message: 'Not seen since then',
  since: ago(14),
  columns: { ready: '3/3', upToDate: 3, available: 3, restarts: 0 },
  position: 1,
});

/** A cluster that does not answer while a step runs. */
function unreachable(): Recorded {
  const step = aStep({
    startedAt: ago(40),
    timeoutAt: ago(-140),
    aggregate: 'Unknown',
    targets: [
      { cluster: 'prod-eu', namespace: 'shop' },
      { cluster: 'prod-us', namespace: 'shop' },
    ],
    counts: { Successful: 1, Unknown: 1 },
    waitingFor: [
      anExplained({
        id: 'us',
        cluster: 'prod-us',
        status: 'Unknown',
        reason: 'Stale',
        message: 'Not seen since then',
      }),
    ],
  });
  const execution = anExecution({
    id: 'unreachable',
    environment: 'multi-region',
    version: '1.4.2',
    createdAt: ago(40),
    startedAt: ago(40),
    allowedActions: ['cancel'],
    steps: [step],
  });
  const here = anObject({
    since: ago(20),
    columns: { ready: '3/3', upToDate: 3, available: 3, restarts: 0 },
  });
  return { execution, objects: [[here, { ...webInUs, id: 'us' }]] };
}

/** The end of the window is reached, and the cluster is asked once more. */
function awaitingProof(): Recorded {
  const step = aStep({
    state: 'Stabilizing',
    startedAt: ago(170),
    timeoutAt: ago(-10),
    aggregate: 'Successful',
    counts: { Successful: 1 },
    window: { status: 'Successful', since: ago(11), until: ago(1) },
  });
  const execution = anExecution({
    id: 'awaiting-proof',
    environment: 'qa',
    createdAt: ago(170),
    startedAt: ago(170),
    steps: [step],
  });
  return { execution, objects: [[anObject({ since: ago(11) })]] };
}

/** Another deployment took an object of this one. */
function takenOver(): Recorded {
  const times = ran(600_000, 22, 'Superseded');
  const explanation = {
    code: 'TakenOver',
    params: {
      executionId: 'successful',
      title: '1.3.8, second run',
      object: 'Deployment checkout',
    },
    message: 'taken over by 1.3.8, second run, Deployment checkout',
    objects: [],
  };
  const execution = anExecution({
    id: 'taken-over',
    version: '1.3.8',
    ...times,
    steps: [aStep({ ...times, explanation })],
  });
  return { execution, objects: [[anObject({ since: ago(599_990) })]] };
}

/** The cluster did not take what the step wanted. */
function refusedByCluster(): Recorded {
  const times = ran(500_000, 2, 'Failed');
  const detail = 'Deployment checkout: exceeded quota: compute, used: cpu=4';
  const explanation = {
    code: 'ApplyRefused',
    params: { detail },
    message: `the cluster refused it: ${detail}`,
    cause: 'ApplyRefused' as const,
    objects: [],
  };
  const execution = anExecution({
    id: 'apply-refused',
    version: '1.4.0-rc.1',
    ...times,
    steps: [aStep({ ...times, explanation })],
  });
  return { execution, objects: [[]] };
}

/** Verification was off. */
function notVerified(): Recorded {
  const times = ran(400_000, 1, 'Successful');
  const step = aStep({
    ...times,
    verified: false,
    objectStatusCheck: { ...aStep().objectStatusCheck, mode: 'none' },
    explanation: {
      code: 'NotVerified',
      params: {},
      message: 'not verified: verification is off for this step',
      objects: [],
    },
  });
  const execution = anExecution({
    id: 'not-verified',
    version: '1.3.9-hotfix',
    ...times,
    steps: [step],
  });
  return { execution, objects: [[anObject({ verified: false })]] };
}

/** What only the head of a page has to say. */
export function pageStates(): Recorded[] {
  return [
    ...[unreachable(), awaitingProof()],
    ...[takenOver(), refusedByCluster(), notVerified()],
  ];
}
