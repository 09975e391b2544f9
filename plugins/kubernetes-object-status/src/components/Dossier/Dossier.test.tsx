import { act, fireEvent, screen, within } from '@testing-library/react';
import {
  anExecution,
  anExplained,
  aStep,
  at,
  ended,
  start,
} from '../../__testUtils__/builders';
import { aCause, aDossier, failedPodName } from '../../__testUtils__/dossiers';
import {
  answered,
  FakeObjectStatusApi,
  Recorded,
} from '../../__testUtils__/FakeObjectStatusApi';
import { renderTab } from '../../__testUtils__/renderTab';

const pod = anExplained({
  ...{ id: 'pod-uid', kind: 'Pod', name: failedPodName, status: 'Failed' },
  ...{ reason: 'ImagePullBackOff', cause: 'ImageNotFound' },
  params: { container: 'worker', detail: 'manifest unknown' },
  message: 'Container worker cannot get its image',
  causeParams: { container: 'worker', image: 'shop/checkout-worker:1.4.2' },
});

function failed(): Recorded {
  const execution = anExecution({
    ...ended('Failed', 38),
    causeCode: 'ImageNotFound',
    steps: [
      aStep({
        ...ended('Failed', 38),
        stabilized: true,
        counts: { Successful: 11, Failed: 1 },
        explanation: {
          ...{ code: 'FailedFor', params: {}, cause: 'ImageNotFound' },
          ...{ message: 'It failed', objects: [pod] },
        },
      }),
    ],
  });
  return { execution, dossier: aDossier(execution) };
}

async function pass(seconds: number) {
  await act(() => jest.advanceTimersByTimeAsync(seconds * 1_000));
}

async function open(api: FakeObjectStatusApi) {
  renderTab(api);
  await pass(1);
}

const why = (name = 'The image does not exist') =>
  screen.getByRole('region', { name });
const part = (name: string) => within(why()).getByRole('region', { name });

beforeEach(() => {
  jest.useFakeTimers({ now: start + 20_000_000 });
});

afterEach(() => {
  jest.useRealTimers();
});

it('says what failed, why, what to do and what was different', async () => {
  await open(new FakeObjectStatusApi(failed()));

  expect(why()).toHaveTextContent(
    `Pod ${failedPodName}: Container worker cannot get shop/checkout-worker:1.4.2: the registry does not have it.`,
  );
  expect(why()).toHaveTextContent(
    'It stayed failed for 10 s, so the step failed. 11 other objects were successful.',
  );
  expect(part('What to do')).toHaveTextContent(
    'See whether the build pushed shop/checkout-worker:1.4.2.',
  );
  expect(part('Difference to the last good deployment')).toHaveTextContent(
    'containers[worker].image: shop/checkout-worker:1.4.2',
  );
  expect(part('Difference to the last good deployment')).toHaveTextContent(
    '9 objects unchanged',
  );
  expect(part('Seen before')).toHaveTextContent(
    '3 times in 90 days in services of payments.',
  );
});

it('shows the newest three of the evidence, and all when asked', async () => {
  await open(new FakeObjectStatusApi(failed()));

  const evidence = part('Evidence');
  const rows = () => within(evidence).getAllByRole('row').length - 1;
  expect(rows()).toBe(3);
  expect(evidence).toHaveTextContent(/captured .*:39 to .*:49/);
  expect(evidence).toHaveTextContent('1 log cut to its last lines');
  expect(evidence).toHaveTextContent('2 values masked');
  expect(evidence).toHaveTextContent('Event ×2');
  fireEvent.click(
    within(evidence).getByRole('button', { name: 'All 4 items' }),
  );
  expect(rows()).toBe(4);
});

it('leads to the comparison, and to deployments with the same cause', async () => {
  await open(new FakeObjectStatusApi(failed()));

  const hrefOf = (name: string) =>
    within(why()).getByRole('link', { name }).getAttribute('href');
  expect(hrefOf('Compare in full')).toBe('/checkout/compare?a=good&b=exec-1');
  expect(hrefOf('ImageNotFound')).toBe(
    '/checkout/history?causeCode=ImageNotFound',
  );
  expect(hrefOf('Show those of this component')).toMatch(
    /^\/checkout\/history\?causeCode=ImageNotFound&since=2026-/,
  );
  expect(hrefOf('1.4.1')).toBe('/checkout/good');
  expect(hrefOf(`Pod ${failedPodName}`)).toContain('pod-uid');
});

describe('before the dossier is there, or where it is not to be had', () => {
  it('says at once what the execution itself carries', async () => {
    const api = new FakeObjectStatusApi({ ...failed(), dossier: undefined });
    await open(api);

    expect(why()).toHaveTextContent('the registry does not have it');
    expect(why()).toHaveTextContent('ImagePullBackOff: manifest unknown');
    expect(part('What to do')).toBeVisible();
    expect(why()).toHaveTextContent('could not be loaded');

    api.recorded = [failed()];
    fireEvent.click(within(why()).getByRole('button', { name: 'Try again' }));
    await pass(1);
    expect(part('Evidence')).toBeVisible();
    expect(why()).not.toHaveTextContent('could not be loaded');
    // The evidence says it better.
    expect(why()).not.toHaveTextContent('Kubernetes says');
  });

  it('keeps the explanation when the server fails', async () => {
    const api = new FakeObjectStatusApi(failed());
    Object.assign(api, { failWith: answered(500), failOn: 'dossier' });
    await open(api);

    expect(part('What to do')).toBeVisible();
  });
});

it('tells who may not see the evidence so, and what to do all the same', async () => {
  const recorded = failed();
  const dossier = aDossier(recorded.execution, { evidence: undefined });
  await open(new FakeObjectStatusApi({ ...recorded, dossier }));

  expect(part('Evidence')).toHaveTextContent(
    'You may not see the evidence. The cause and what to do are shown.',
  );
  expect(part('What to do')).toBeVisible();
});

it('says that nothing was successful before', async () => {
  const recorded = failed();
  const dossier = aDossier(recorded.execution, {
    differenceToLastGood: undefined,
    seenBefore: { count: 0, days: 90 },
  });
  await open(new FakeObjectStatusApi({ ...recorded, dossier }));

  expect(why()).toHaveTextContent(
    'There is no earlier successful deployment to production.',
  );
  expect(part('Seen before')).toHaveTextContent('Not in the 90 days before.');
});

it('has a tab for each of several causes, the most decisive first', async () => {
  const recorded = failed();
  const object = { ...aCause().object, name: 'checkout-1', id: 'other' };
  const dossier = aDossier(recorded.execution, {
    causes: [
      aCause(),
      aCause({
        ...{ code: 'OOMKilled', params: { container: 'app' } },
        object: {
          cluster: 'prod-eu',
          apiVersion: 'v1',
          kind: 'Pod',
          ...object,
        },
      }),
    ],
  });
  await open(new FakeObjectStatusApi({ ...recorded, dossier }));

  const tabs = within(why()).getAllByRole('tab');
  expect(tabs).toHaveLength(2);
  expect(why()).toHaveTextContent('2 causes');
  expect(tabs[0]).toHaveAttribute('aria-selected', 'true');
  fireEvent.click(tabs[1]);
  expect(within(why()).getByRole('heading', { level: 2 })).toHaveTextContent(
    tabs[1].textContent ?? 'a title',
  );
  expect(why()).toHaveTextContent('Pod checkout-1');
});

it('folds, and stands still when it is frozen', async () => {
  await open(new FakeObjectStatusApi(failed()));
  const before = why().textContent;
  await pass(120);
  expect(why().textContent).toBe(before);
  expect(why().querySelector('.turning')).toBeNull();

  fireEvent.click(screen.getByRole('button', { name: 'Fold why' }));
  expect(within(why()).queryByRole('table')).not.toBeInTheDocument();
  expect(why()).toHaveTextContent('the registry does not have it');
});

describe('a timeout', () => {
  const late = {
    code: 'TimedOutWaiting',
    params: { count: 1, counted: 9, seconds: 180 },
    message: '1 of 9 objects was not there yet after 180 s',
    objects: [anExplained()],
  };
  function timedOut(cause?: string): Recorded {
    const times = ended('TimedOut', 180);
    const step = aStep({ ...times, explanation: { ...late, cause } });
    const execution = anExecution({ ...times, steps: [step] });
    const dossier = aDossier(execution, { causes: [], ruledOut: [] });
    return { execution, dossier };
  }

  it('says of each object what it waited for', async () => {
    await open(new FakeObjectStatusApi(timedOut()));

    const panel = why('1 of 9 objects was not there yet');
    expect(panel).toHaveTextContent('Deployment checkout: 2 of 3 pods ready');
  });

  it('that never stayed successful lists each time and what ended it', async () => {
    const changes = { step: 1, subject: 'step' as const };
    const transitions = [
      { reason: 'WindowOpened', status: 'Successful', message: '', second: 40 },
      { reason: 'WindowClosed', message: 'web-1 restarted', second: 44 },
    ].map(({ second, ...each }, seq) => ({
      ...{ ...changes, ...each, seq: seq + 1, at: at(second) },
    }));
    await open(
      new FakeObjectStatusApi({ ...timedOut('Unstable'), transitions }),
    );

    expect(why('It never stayed successful')).toHaveTextContent(
      /:51, for 4 sweb-1 restarted/,
    );
  });
});

it('is absent of a success', async () => {
  const execution = anExecution({
    ...ended('Successful', 38),
    steps: [aStep({ ...ended('Successful', 38) })],
  });
  const api = new FakeObjectStatusApi({ execution });
  await open(api);

  expect(api.asked.join()).not.toContain('dossier');
  expect(screen.queryByText('What to do')).not.toBeInTheDocument();
});

it('is opened from the verdict while it runs', async () => {
  const step = aStep({ waitingFor: [pod], aggregate: 'Failed' });
  const execution = anExecution({ steps: [step] });
  await open(new FakeObjectStatusApi({ execution }));

  fireEvent.click(screen.getByRole('button', { name: 'What to do' }));
  await pass(0.5);
  expect(screen.getByRole('dialog')).toHaveTextContent(
    'See whether the build pushed shop/checkout-worker:1.4.2.',
  );
});
