import {
  ObjectDetail,
  ObjectMoment,
  ObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { act, fireEvent, screen, within } from '@testing-library/react';
import {
  anExecution,
  anObject,
  aPod,
  aStep,
  at,
  ended,
  start,
} from '../../__testUtils__/builders';
import {
  answered,
  FakeObjectStatusApi,
} from '../../__testUtils__/FakeObjectStatusApi';
import { renderTab } from '../../__testUtils__/renderTab';

const deployment = anObject({
  id: 'prod-eu|apps/Deployment|shop|checkout',
  uid: 'u-web',
  status: 'Failed',
  reason: 'PodFailing',
});
const pod = aPod({
  id: 'u-pod',
  uid: 'u-pod',
  name: 'checkout-7d9-x',
  kind: 'Pod',
  parentId: deployment.id,
  status: 'Failed',
  reason: 'CrashLoopBackOff',
  message: 'crashing again and again',
  position: 1,
});
const secret = anObject({
  id: 'prod-eu|/Secret|shop|keys',
  apiVersion: 'v1',
  kind: 'Secret',
  name: 'keys',
  position: 2,
});
const rows = [deployment, pod, secret];

function aMoment(given: Partial<ObjectMoment> = {}): ObjectMoment {
  return { at: at(38), conditions: [], containers: [], events: [], ...given };
}

function aDetail(
  row: ObjectRow,
  given: Partial<ObjectDetail> = {},
): ObjectDetail {
  return {
    step: { number: 1, name: 'Deploy checkout', state: 'Finished' },
    row,
    owners: [],
    labels: {},
    transitions: [],
    logs: 'NotAPod',
    evidenceWithheld: false,
    now: aMoment({ at: at(600), status: 'Successful', reason: 'Ready' }),
    ...given,
  };
}

const container = {
  name: 'web',
  role: 'Main',
  image: 'shop/web:1.4.2',
  ready: false,
  restarts: 3,
  now: { state: 'Waiting', reason: 'CrashLoopBackOff' },
  previous: { state: 'Terminated', reason: 'Error', exitCode: 2 },
};

const events = [
  {
    type: 'Warning',
    reason: 'BackOff',
    message: 'Back-off restarting',
    count: 4,
    lastSeen: at(36),
    reportedBy: 'kubelet',
  },
  { type: 'Normal', reason: 'Scheduled', message: 'Assigned', count: 1 },
];

const podDetail = aDetail(pod, {
  owners: [{ id: deployment.id, kind: 'Deployment', name: 'checkout' }],
  node: 'pool-a-7',
  labels: { app: 'checkout' },
  logs: 'Kept',
  transitions: [
    {
      seq: 2,
      at: at(4),
      step: 1,
      subject: 'object',
      objectId: 'u-pod',
      status: 'InProgress',
      reason: 'ContainerCreating',
      message: '',
    },
    {
      seq: 5,
      at: at(20),
      step: 1,
      subject: 'object',
      objectId: 'u-pod',
      status: 'Failed',
      previousStatus: 'InProgress',
      reason: 'CrashLoopBackOff',
      message: '',
    },
  ],
  ended: aMoment({
    status: 'Failed',
    reason: 'CrashLoopBackOff',
    containers: [container],
    events,
    conditions: [{ type: 'Ready', status: 'False', reason: 'NotReady' }],
  }),
});

const manifest = (replicas: number) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'checkout' },
  spec: { replicas },
});

const deploymentDetail = aDetail(deployment, {
  applied: manifest(2),
  now: aMoment({
    at: at(600),
    status: 'Successful',
    reason: 'RolloutComplete',
    manifest: {
      ...manifest(3),
      metadata: { name: 'checkout', uid: 'u-web', generation: 4 },
    },
  }),
});

const log = {
  container: 'web',
  previous: false,
  lines: ['starting', 'token=***', 'cannot connect'],
  capturedAt: at(38),
  truncated: true,
  masked: 1,
  kept: true,
};

function aPortal(details: Record<string, ObjectDetail> = {}) {
  const step = aStep({ ...ended('Failed', 38) });
  const execution = anExecution({ ...ended('Failed', 38), steps: [step] });
  return new FakeObjectStatusApi({
    execution,
    objects: [rows],
    details: {
      'u-pod': podDetail,
      'u-web': deploymentDetail,
      [secret.id]: aDetail(secret, {
        now: undefined,
        nowMissing: 'NotAsked',
        applied: { kind: 'Secret', keyCount: 2 },
      }),
      ...details,
    },
    logs: { web: log },
  });
}

async function pass(seconds: number) {
  await act(() => jest.advanceTimersByTimeAsync(seconds * 1_000));
}

const page = '/exec-1/steps/1/objects';

async function open(api: FakeObjectStatusApi, address: string) {
  renderTab(api, address);
  await pass(1);
}

const drawer = () => screen.getByRole('dialog');

async function choose(name: string) {
  fireEvent.click(within(drawer()).getByRole('tab', { name }));
  await pass(0.5);
}

function press(key: string, how: { altKey?: boolean } = {}) {
  const target = document.activeElement ?? document.body;
  fireEvent.keyDown(target, { key, ...how });
  fireEvent.keyUp(target, { key, ...how });
}

beforeEach(() => {
  jest.useFakeTimers({ now: start + 700_000 });
});

afterEach(() => jest.useRealTimers());

describe('opening and closing', () => {
  it('is opened by the name of an object, and closed by Escape to its row', async () => {
    await open(aPortal(), '');
    fireEvent.click(screen.getByRole('link', { name: pod.name }));
    await pass(1);
    expect(drawer()).toHaveAccessibleName(
      'Pod in prod-eu / shop · Step 1: Deploy checkout checkout-7d9-x',
    );

    press('Escape');
    await pass(1);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(document.activeElement).toHaveAttribute('data-object', 'u-pod');
  });

  it('is opened by Enter on a row', async () => {
    await open(aPortal(), '');
    const row = screen
      .getAllByRole('row')
      .find(each => each.dataset.object === 'u-pod');
    act(() => row?.focus());
    press('Enter');
    await pass(1);

    expect(drawer()).toHaveTextContent(pod.name);
  });

  it('is opened by its address, tab and all', async () => {
    await open(aPortal(), `${page}/u-pod?tab=events`);

    expect(
      within(drawer()).getByRole('tab', { name: /^Events/, selected: true }),
    ).toBeVisible();
  });

  it('is opened by the id of a row without a uid', async () => {
    await open(aPortal(), `${page}/${encodeURIComponent(secret.id)}`);

    expect(drawer()).toHaveTextContent('Secret in prod-eu / shop');
  });

  it('goes to the neighbours in the order of the tables, and stops at the ends', async () => {
    await open(aPortal(), `${page}/u-web`);
    press('ArrowUp', { altKey: true });
    await pass(0.5);
    expect(drawer()).toHaveTextContent('Deployment in prod-eu');
    press('ArrowDown', { altKey: true });
    await pass(0.5);
    expect(drawer()).toHaveTextContent(pod.name);
    expect(within(drawer()).getByRole('status')).toHaveTextContent(
      'checkout-7d9-x, 2 of 3',
    );

    press('Escape');
    await pass(1);
    expect(document.activeElement).toHaveAttribute('data-object', 'u-pod');
  });
});

describe('the summary', () => {
  it('has what was and what is beside each other, under their own names', async () => {
    await open(aPortal(), `${page}/u-pod`);

    expect(drawer()).toHaveTextContent(
      /When the step ended, .*:49.*Failed.*Live now, .*:11.*Successful/,
    );
    expect(drawer()).toHaveTextContent(
      /Seen first: In progress.*ContainerCreating.*Failed.*CrashLoopBackOff.*Step ended: Failed/,
    );
    expect(drawer()).toHaveTextContent('shop/web:1.4.2No3');
    expect(drawer()).toHaveTextContent(
      'Before: Terminated, Error, exit code 2',
    );
    expect(drawer()).toHaveTextContent('Nodepool-a-7');
    expect(drawer()).toHaveTextContent('app=checkout');
  });

  it('leads to its owners', async () => {
    await open(aPortal(), `${page}/u-pod`);
    fireEvent.click(within(drawer()).getByRole('link', { name: 'checkout' }));
    await pass(1);

    expect(drawer()).toHaveTextContent('Deployment in prod-eu / shop');
  });

  it('has only now while the step runs, and asks again', async () => {
    const running = anExecution({ steps: [aStep()] });
    const { ended: _, ...detail } = podDetail;
    const api = new FakeObjectStatusApi({
      execution: running,
      objects: [rows],
      details: { 'u-pod': detail },
    });
    await open(api, `${page}/u-pod`);
    const asked = () =>
      api.asked.filter(each => each.startsWith('object ')).length;
    const before = asked();
    await pass(11);

    expect(drawer()).not.toHaveTextContent('When the step ended');
    expect(drawer()).not.toHaveTextContent('Live now');
    expect(asked() - before).toBe(2);
  });

  it('asks no more once the step has ended, but when it is told to', async () => {
    const api = aPortal();
    await open(api, `${page}/u-pod`);
    const asked = () =>
      api.asked.filter(each => each.startsWith('object ')).length;
    const before = asked();
    await pass(40);
    expect(asked()).toBe(before);

    fireEvent.click(
      screen.getByRole('button', { name: 'Ask the cluster again' }),
    );
    await pass(1);
    expect(asked()).toBe(before + 1);
  });

  it.each<[string, Partial<ObjectDetail>, string]>([
    ['is gone', { now: aMoment({ at: at(600) }) }, 'Gone'],
    [
      'cannot be asked for',
      { now: undefined, nowMissing: 'NoAnswer' },
      'Cluster prod-eu does not answer',
    ],
    [
      'may not be read',
      { now: undefined, nowMissing: 'Forbidden' },
      'The portal may not read it in prod-eu',
    ],
    [
      'is of a cluster that is not connected any more',
      { now: undefined, nowMissing: 'NotAsked' },
      'Cluster prod-eu is not connected any more',
    ],
  ])('says that it %s', async (_, given, words) => {
    const api = aPortal({ 'u-pod': { ...podDetail, ...given } });
    await open(api, `${page}/u-pod`);

    expect(drawer()).toHaveTextContent(words);
    expect(drawer()).toHaveTextContent('When the step ended');
  });

  it('says why it does not count, and that it was never created', async () => {
    const row = {
      ...deployment,
      uid: undefined,
      counted: false,
      notCounted: 'OlderRevision',
    };
    const api = aPortal({ [row.id]: aDetail(row) });
    api.recorded[0].objects = [[row]];
    await open(api, `${page}/${encodeURIComponent(row.id)}`);

    expect(drawer()).toHaveTextContent('No: it is of an older revision');
    expect(drawer()).toHaveTextContent('none, it was never seen');
  });
});

describe('events', () => {
  it('are those that were kept, by type', async () => {
    await open(aPortal(), `${page}/u-pod?tab=events`);

    expect(drawer()).toHaveTextContent(/Captured at .*:49/);
    expect(drawer()).toHaveTextContent('These are kept with the deployment.');
    expect(drawer()).toHaveTextContent(
      /BackOffWarning ×4.*Back-off restarting/,
    );
    expect(screen.getByText('Back-off restarting')).toHaveAttribute(
      'lang',
      'en',
    );
  });

  it('are none, and it says so', async () => {
    const quiet = { ...podDetail, ended: aMoment({ status: 'Failed' }) };
    await open(aPortal({ 'u-pod': quiet }), `${page}/u-pod?tab=events`);

    expect(drawer()).toHaveTextContent(
      'No events were recorded for this object.',
    );
  });
});

describe('the log', () => {
  it('has the last lines of the container in trouble, and says what was masked', async () => {
    await open(aPortal(), `${page}/u-pod?tab=log`);

    expect(drawer()).toHaveTextContent(
      /Last 3 lines as of .*:49, 1 value masked\./,
    );
    const lines = screen.getByRole('region', { name: 'Log of web' });
    expect(lines).toHaveTextContent('token=masked');
    expect(drawer()).toHaveTextContent('End of the captured log');
    expect(screen.queryByRole('button', { name: 'Follow' })).toBeNull();
  });

  it('is searched', async () => {
    await open(aPortal(), `${page}/u-pod?tab=log`);
    fireEvent.change(
      screen.getByRole('searchbox', { name: 'Find in the log' }),
      {
        target: { value: 'CONNECT' },
      },
    );

    expect(drawer()).toHaveTextContent('1 line');
    expect(within(drawer()).getByText('connect').tagName).toBe('MARK');
  });

  it.each<[string, Partial<ObjectDetail>, string]>([
    [
      'they are off',
      { logs: 'Off' },
      'Logs are not captured for prod-eu. A portal administrator can turn them on.',
    ],
    [
      'the reader may not',
      { logs: 'Forbidden', evidenceWithheld: true },
      'You may not read logs of deployments.',
    ],
    [
      'the portal may not',
      { logs: 'Forbidden' },
      'The portal may not read logs in prod-eu.',
    ],
  ])('says why there is none: %s', async (_, given, words) => {
    await open(
      aPortal({ 'u-pod': { ...podDetail, ...given } }),
      `${page}/u-pod?tab=log`,
    );

    expect(drawer()).toHaveTextContent(words);
  });

  it('follows a running container by asking again, until it is told not to', async () => {
    const execution = anExecution({ steps: [aStep()] });
    const { ended: kept, ...detail } = podDetail;
    const api = new FakeObjectStatusApi({
      execution,
      objects: [rows],
      details: { 'u-pod': { ...detail, now: kept, logs: 'Live' } },
      logs: { web: { ...log, kept: false } },
    });
    await open(api, `${page}/u-pod?tab=log`);
    const asked = () =>
      api.asked.filter(each => each.startsWith('log ')).length;
    const before = asked();
    await pass(6);
    expect(asked()).toBe(before);

    fireEvent.click(screen.getByRole('button', { name: 'Follow' }));
    await pass(6);
    expect(asked() - before).toBeGreaterThanOrEqual(3);
  });
});

describe('the manifest', () => {
  it('shows what differs, without what the cluster has set', async () => {
    await open(aPortal(), `${page}/u-web?tab=manifest`);
    const difference = screen.getByRole('region', { name: 'Difference' });

    expect(difference).toHaveTextContent('applied: replicas: 2');
    expect(difference).toHaveTextContent('live: replicas: 3');
    expect(difference).not.toHaveTextContent('generation');
    expect(drawer()).toHaveTextContent('2 fields hidden. Show');

    fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(difference).toHaveTextContent('live: generation: 4');
  });

  it('says that there is no difference', async () => {
    const same = {
      ...deploymentDetail,
      now: aMoment({
        at: at(600),
        status: 'Successful',
        manifest: manifest(2),
      }),
    };
    await open(aPortal({ 'u-web': same }), `${page}/u-web?tab=manifest`);

    expect(drawer()).toHaveTextContent(
      'What was applied is what the cluster has',
    );
  });

  it('claims no sameness of values that were not kept', async () => {
    const kept = { ...manifest(2), data: { $withheld: true } };
    const same = {
      ...deploymentDetail,
      applied: kept,
      now: aMoment({ at: at(600), status: 'Successful', manifest: kept }),
    };
    await open(aPortal({ 'u-web': same }), `${page}/u-web?tab=manifest`);

    expect(drawer()).toHaveTextContent(
      'There is no difference in what is kept of both',
    );
    expect(drawer()).toHaveTextContent('(not kept) stands for them');
  });

  it('of a Pod leads to what was applied', async () => {
    await open(aPortal(), `${page}/u-pod?tab=manifest`);
    fireEvent.click(
      within(screen.getByRole('tabpanel')).getByRole('link', {
        name: 'checkout',
      }),
    );
    await pass(1);

    expect(screen.getByRole('region', { name: 'Difference' })).toBeVisible();
  });

  it('of a Secret has no values, ever', async () => {
    await open(
      aPortal(),
      `${page}/${encodeURIComponent(secret.id)}?tab=manifest`,
    );

    expect(drawer()).toHaveTextContent(
      '2 keys were applied. Values are never read.',
    );
  });
});

describe('what cannot be shown', () => {
  it('is an object that is not there', async () => {
    await open(aPortal(), `${page}/u-other`);

    expect(drawer()).toHaveTextContent(
      'This object is not in the table of its step',
    );
  });

  it('is an object that cannot be loaded, until it can', async () => {
    const api = aPortal();
    api.failOn = 'object ';
    api.failWith = answered(500);
    await open(api, `${page}/u-pod`);
    expect(within(drawer()).getByRole('alert')).toHaveTextContent(
      'This object could not be loaded',
    );

    api.failWith = undefined;
    fireEvent.click(
      within(drawer()).getByRole('button', { name: 'Try again' }),
    );
    await pass(1);
    expect(drawer()).toHaveTextContent('How it went');
  });

  it('is evidence for who may not read it, and it names the permission', async () => {
    const withheld = { ...podDetail, evidenceWithheld: true };
    await open(aPortal({ 'u-pod': withheld }), `${page}/u-pod`);

    expect(drawer()).toHaveTextContent(
      'kubernetes-object-status.evidence.read',
    );
    await choose('Manifest');
    expect(drawer()).toHaveTextContent('You may not read live manifests.');
  });
});
