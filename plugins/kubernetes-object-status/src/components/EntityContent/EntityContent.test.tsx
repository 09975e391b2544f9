import { act, fireEvent, screen, within } from '@testing-library/react';
import {
  anExecution,
  anExplained,
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
  Recorded,
} from '../../__testUtils__/FakeObjectStatusApi';
import { renderTab } from '../../__testUtils__/renderTab';

const waiting = anExplained();
const pullMessage = 'Container app cannot get image checkout:1.4.2: not found';
const failedPod = anExplained({
  id: 'pod-uid',
  kind: 'Pod',
  name: 'checkout-7d9-xk7q2',
  status: 'Failed',
  reason: 'ImagePullBackOff',
  params: { container: 'app', image: 'checkout:1.4.2', detail: 'not found' },
  message: pullMessage,
  pod: 'checkout-7d9-xk7q2',
  container: 'app',
  cause: 'ImageNotFound',
});

function running(): Recorded {
  return {
    execution: anExecution({
      allowedActions: ['cancel'],
      steps: [aStep({ waitingFor: [waiting] })],
    }),
    objects: [
      [
        anObject({
          status: 'InProgress',
          reason: 'WaitingForReadiness',
          params: { ready: 2, desired: 3 },
          message: '2 of 3 pods ready',
          columns: { ready: '2/3', upToDate: 3, available: 2, restarts: 0 },
        }),
        aPod({
          id: 'old',
          name: 'checkout-6c4-1',
          counted: false,
          notCounted: 'OlderRevision',
          parentId: 'Deployment/checkout',
          columns: { ready: '1/1', restarts: 4 },
          position: 1,
        }),
      ],
    ],
  };
}

function failed(): Recorded {
  return {
    execution: anExecution({
      ...ended('Failed', 38),
      sequence: 7,
      steps: [
        aStep({
          ...ended('Failed', 38),
          verified: true,
          stabilized: true,
          explanation: {
            code: 'FailedFor',
            params: {},
            message: `Pod checkout-7d9-xk7q2: ${pullMessage}`,
            cause: 'ImageNotFound',
            objects: [failedPod],
          },
        }),
      ],
    }),
    objects: [
      [
        aPod({
          id: 'pod-uid',
          name: 'checkout-7d9-xk7q2',
          applied: true,
          status: 'Failed',
          reason: 'ImagePullBackOff',
          message: pullMessage,
          since: at(28),
        }),
      ],
    ],
  };
}

async function pass(seconds: number) {
  await act(() => jest.advanceTimersByTimeAsync(seconds * 1_000));
}

/** Renders and waits for the first answers. */
async function open(api: FakeObjectStatusApi, address = '') {
  const page = renderTab(api, address);
  await pass(1);
  return page;
}

beforeEach(() => {
  jest.useFakeTimers({ now: start + 20_000 });
});

afterEach(() => {
  jest.useRealTimers();
});

describe('a running deployment', () => {
  it('says what it waits for, how long it has taken and that it is live', async () => {
    await open(new FakeObjectStatusApi(running()));

    const head = screen.getByRole('region', { name: '1.4.2 to production' });
    expect(head).toHaveTextContent('Rolling out');
    expect(head).toHaveTextContent('Waiting for 2 of 3 objects.');
    expect(head).toHaveTextContent('Deployment checkout: 2 of 3 pods ready');
    expect(head).toHaveTextContent('Not stable yet');
    expect(head).toHaveTextContent('21 s of 3 min');
    expect(head).toHaveTextContent('Live');
    expect(screen.queryByText(/Frozen/)).not.toBeInTheDocument();
    const step = screen.getByRole('region', {
      name: 'Step 1: Deploy checkout',
    });
    expect(step.querySelector('.turning')).not.toBeNull();
  });

  it('has a table per kind with the columns of the engine', async () => {
    await open(new FakeObjectStatusApi(running()));

    const table = screen.getByRole('treegrid', {
      name: 'Deployments of step 1',
    });
    const columns = within(table).getAllByRole('columnheader');
    expect(columns.map(column => column.textContent)).toEqual([
      'Object',
      'Status',
      'Ready',
      'Up to date',
      'Available',
      'Restarts',
      'Since',
    ]);
    const row = within(table).getByRole('row', { name: /In progress/ });
    expect(row).toHaveTextContent('In progress');
    expect(row).toHaveTextContent('2 of 3 ready');
    expect(row).toHaveTextContent('2/3');
  });

  it('says of a row that does not count why, and whose it is', async () => {
    await open(new FakeObjectStatusApi(running()));

    const table = screen.getByRole('treegrid', {
      name: 'Deployments of step 1',
    });
    const row = within(table).getByRole('row', { name: /checkout-6c4-1/ });
    expect(row).toHaveTextContent('Older revision');
    expect(row).toHaveAttribute('aria-level', '2');
    expect(row).not.toHaveTextContent('Successful');
  });

  it('follows it to its end and freezes', async () => {
    const api = new FakeObjectStatusApi(running());
    await open(api);
    api.recorded = [failed()];
    await pass(2);

    const head = screen.getByRole('region', { name: '1.4.2 to production' });
    expect(head).toHaveTextContent('Failed');
    expect(head).toHaveTextContent(/Frozen at .* after 38 s/);
    expect(head).not.toHaveTextContent('Live');
    expect(screen.getByText(/when the step ended/)).toBeVisible();
    expect(api.asked).toContain('objects exec-1 1 since 1');
  });

  it('asks every 2 s, and not at all while nobody can see it', async () => {
    const api = new FakeObjectStatusApi(running());
    await open(api);
    const asked = () => api.asked.filter(each => each === 'get exec-1').length;
    const before = asked();
    await pass(6);
    expect(asked()).toBe(before + 3);

    const hidden = jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    fireEvent(document, new Event('visibilitychange'));
    await pass(60);
    expect(asked()).toBe(before + 3);

    hidden.mockReturnValue(false);
    fireEvent(document, new Event('visibilitychange'));
    await pass(0);
    expect(asked()).toBe(before + 4);
    expect(screen.queryByText('Not live')).not.toBeInTheDocument();
    hidden.mockRestore();
  });

  it('keeps the last state and says so when answers stop coming', async () => {
    const api = new FakeObjectStatusApi(running());
    await open(api);
    api.isSilent = true;
    await pass(9);
    expect(screen.queryByText('Not live')).not.toBeInTheDocument();
    await pass(4);

    expect(screen.getByText('Not live')).toBeVisible();
    expect(screen.getByText('The portal does not answer.')).toBeVisible();
    const head = screen.getByRole('region', { name: '1.4.2 to production' });
    expect(head).toHaveTextContent('Waiting for 2 of 3 objects.');
    const elapsed = screen.getByText(/of 3 min/).textContent;
    await pass(5);
    expect(screen.getByText(/of 3 min/)).toHaveTextContent(elapsed ?? '');

    api.isSilent = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await pass(1);
    expect(screen.queryByText('Not live')).not.toBeInTheDocument();
  });
});

describe('what is not there yet', () => {
  it('shows bars in its place, but not for a short wait', async () => {
    const api = new FakeObjectStatusApi(running());
    api.isSilent = true;
    const { container } = renderTab(api);
    await pass(0.25);
    const bars = () => container.querySelectorAll('.bui-Skeleton').length;
    expect(screen.getByText('Loading')).toBeInTheDocument();
    expect(bars()).toBe(0);
    await pass(0.1);
    expect(bars()).toBeGreaterThan(0);
  });

  it('keeps the head when only the objects cannot be loaded, and tries again', async () => {
    const api = new FakeObjectStatusApi(running());
    Object.assign(api, { failWith: answered(503), failOn: 'objects' });
    await open(api);
    expect(screen.getByText(/objects of this step could not be/)).toBeVisible();
    expect(
      screen.getByRole('region', { name: '1.4.2 to production' }),
    ).toBeVisible();

    api.failWith = undefined;
    await pass(2);
    expect(
      screen.getByRole('treegrid', { name: 'Deployments of step 1' }),
    ).toBeVisible();
    expect(
      screen.queryByText(/objects of this step could not be/),
    ).not.toBeInTheDocument();
  });

  it('says what a queued deployment waits for, without a clock', async () => {
    const queued = {
      state: 'Queued',
      startedAt: undefined,
      timeoutAt: undefined,
    };
    const execution = anExecution({
      ...queued,
      steps: [aStep(queued), aStep({ ...queued, number: 2 })],
    });
    const objects = [[anObject()], [anObject(), aPod()]];
    await open(new FakeObjectStatusApi({ execution, objects }));

    const head = screen.getByRole('region', { name: '1.4.2 to production' });
    expect(head).toHaveTextContent('Waits for its turn.');
    expect(head).not.toHaveTextContent('Step timeout');
    expect(
      screen.getByText(
        'Starts when step 1 has been successful. 1 object will be checked.',
      ),
    ).toBeVisible();
    expect(screen.queryByRole('treegrid')).not.toBeInTheDocument();
  });
});

describe('cancelling', () => {
  it('asks first, takes a reason and says what happens to the cluster', async () => {
    const api = new FakeObjectStatusApi(running());
    await open(api);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));

    const dialog = screen.getByRole('dialog', {
      name: 'Cancel 1.4.2 to production?',
    });
    expect(dialog).toHaveTextContent('The cluster is not changed.');
    fireEvent.change(within(dialog).getByLabelText('Reason'), {
      target: { value: ' wrong version ' },
    });
    fireEvent.click(
      within(dialog).getByRole('button', { name: 'Cancel deployment' }),
    );
    await pass(1);

    expect(api.cancelled).toEqual([{ id: 'exec-1', reason: 'wrong version' }]);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('says when it was refused, and stays open', async () => {
    const api = new FakeObjectStatusApi(running());
    await open(api);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    api.failWith = answered(403);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel deployment' }));
    await pass(1);

    expect(screen.getByRole('alert')).toHaveTextContent(
      'You may not cancel it.',
    );
  });

  it('is not offered to who may not', async () => {
    const recorded = running();
    recorded.execution.allowedActions = [];
    await open(new FakeObjectStatusApi(recorded));

    expect(
      screen.queryByRole('button', { name: 'Cancel' }),
    ).not.toBeInTheDocument();
  });
});

describe('a deployment that ended', () => {
  it('names pod, container, reason and message of what failed', async () => {
    await open(new FakeObjectStatusApi(failed()));

    const panel = screen.getByRole('region', {
      name: 'The image does not exist',
    });
    expect(panel).toHaveTextContent('ImageNotFound');
    expect(panel).toHaveTextContent('Pod checkout-7d9-xk7q2');
    expect(panel).toHaveTextContent('Container app');
    expect(panel).toHaveTextContent('ImagePullBackOff');
    expect(panel).toHaveTextContent(pullMessage);
  });

  it('stands still: no live mark, no age, no spinner, no cancelling', async () => {
    await open(new FakeObjectStatusApi(failed()));
    const head = screen.getByRole('region', { name: '1.4.2 to production' });
    const step = screen.getByRole('region', {
      name: 'Step 1: Deploy checkout',
    });
    const before = [head.textContent, step.textContent];
    await pass(90);

    expect([head.textContent, step.textContent]).toEqual(before);
    expect(step.querySelector('.turning')).toBeNull();
    expect(screen.queryByText('Live')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Cancel' }),
    ).not.toBeInTheDocument();
  });

  it('says of a timeout which objects were not there', async () => {
    const explanation = {
      code: 'TimedOutWaiting',
      params: { count: 1, counted: 3, seconds: 180 },
      message: '1 of 3 objects was not there yet after 180 s',
      objects: [waiting],
    };
    const step = aStep({ ...ended('TimedOut', 180), explanation });
    const execution = anExecution({
      ...ended('TimedOut', 180),
      steps: [step],
    });
    await open(new FakeObjectStatusApi({ execution }));

    const panel = screen.getByRole('region', {
      name: '1 of 3 objects was not there yet',
    });
    expect(panel).toHaveTextContent('Deployment checkout');
    expect(panel).toHaveTextContent('2 of 3 pods ready');
    expect(screen.getAllByText('Timed out').length).toBeGreaterThan(0);
  });

  it('marks a success that nobody verified', async () => {
    const explanation = {
      code: 'NotVerified',
      params: {},
      message: 'not verified: verification is off for this step',
      objects: [],
    };
    const off = { ...aStep().objectStatusCheck, mode: 'none' as const };
    const step = aStep({
      ...ended('Successful', 1),
      verified: false,
      objectStatusCheck: off,
      explanation,
    });
    const execution = anExecution({
      ...ended('Successful', 1),
      steps: [step],
    });
    await open(new FakeObjectStatusApi({ execution, objects: [[anObject()]] }));

    expect(screen.getByText('not verified')).toBeVisible();
    expect(
      screen.getByText(/Verification is off for this step, so its object/),
    ).toBeVisible();
  });
});

describe('which deployment is shown', () => {
  const older = anExecution({
    ...ended('Successful', 5),
    id: 'older',
    version: '1.4.0',
    createdAt: at(-600),
    startedAt: at(-600),
  });
  const staging = anExecution({
    ...ended('Successful', 5),
    id: 'staging',
    environment: 'staging',
    version: '1.5.0',
    createdAt: at(-60),
    startedAt: at(-60),
  });
  const all = [running(), { execution: older }, { execution: staging }];

  it.each([
    ['the newest of all', '', '1.4.2 to production'],
    ['the newest of an environment', '?env=staging', '1.5.0 to staging'],
    ['the one of a permalink', '/older', '1.4.0 to production'],
  ])('%s', async (_, address, name) => {
    await open(new FakeObjectStatusApi(...all), address);

    expect(screen.getByRole('region', { name })).toBeVisible();
  });

  it('lists the history of its environment and leads to each', async () => {
    await open(new FakeObjectStatusApi(...all));

    const history = screen.getByRole('complementary', {
      name: 'Deployments to production',
    });
    const links = within(history).getAllByRole('link');
    expect(links.map(link => link.textContent)).toEqual([
      '1.4.2',
      '1.4.0',
      'All 2 deployments',
    ]);
    expect(links[0]).toHaveAttribute('aria-current', 'page');
    fireEvent.click(links[1]);
    await pass(1);

    expect(
      screen.getByRole('region', { name: '1.4.0 to production' }),
    ).toBeVisible();
  });

  it('chooses an environment by tab: arrows move, a press chooses', async () => {
    await open(new FakeObjectStatusApi(...all));

    const strip = screen.getByRole('tablist', { name: 'Environments' });
    const tabs = within(strip).getAllByRole('tab');
    expect(tabs.map(tab => tab.textContent)).toEqual([
      expect.stringContaining('production'),
      expect.stringContaining('staging'),
    ]);
    expect(tabs[0]).toHaveAttribute('aria-selected', 'true');
    tabs[0].focus();
    fireEvent.keyDown(tabs[0], { key: 'ArrowRight' });
    expect(tabs[1]).toHaveFocus();
    expect(
      screen.getByRole('region', { name: '1.4.2 to production' }),
    ).toBeVisible();

    fireEvent.click(tabs[1]);
    await pass(1);
    expect(
      screen.getByRole('region', { name: '1.5.0 to staging' }),
    ).toBeVisible();
    expect(screen.getByRole('tabpanel')).toHaveAccessibleName(/staging/);
  });

  it('has all deployments of an environment on a page of their own', async () => {
    await open(new FakeObjectStatusApi(...all));
    fireEvent.click(screen.getByRole('link', { name: 'All 2 deployments' }));
    await pass(1);

    const table = screen.getByRole('grid', { name: 'Deployments' });
    expect(within(table).getByRole('link', { name: '1.4.0' })).toHaveAttribute(
      'href',
      '/checkout/older',
    );
    expect(within(table).queryByText('1.5.0')).not.toBeInTheDocument();
    fireEvent.click(screen.getByRole('link', { name: 'Newest deployment' }));
    await pass(1);
    expect(
      screen.getByRole('region', { name: '1.4.2 to production' }),
    ).toBeVisible();
  });

  it('is none of another entity', async () => {
    const other = anExecution({
      id: 'other',
      entityRef: 'component:default/cart',
    });
    await open(new FakeObjectStatusApi({ execution: other }), '/other');

    expect(screen.getByText(/There is no such deployment/)).toBeVisible();
  });
});

describe('when there is nothing to see', () => {
  it('tells how the first deployment comes about', async () => {
    await open(new FakeObjectStatusApi());

    expect(screen.getByText('No deployments yet')).toBeVisible();
    expect(
      screen.getByText(/--entity component:default\/checkout/),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Copy command' })).toBeVisible();
  });

  it('takes an environment from the address as text, never as part of a command', async () => {
    const evil = encodeURIComponent("prod'; rm -rf ~; '");
    await open(new FakeObjectStatusApi(), `?env=${evil}`);

    expect(
      screen.getByText(/--environment 'prod'\\''; rm -rf ~; '\\'''/),
    ).toBeVisible();
  });

  it('says that a deployment is not there and where the others are', async () => {
    await open(new FakeObjectStatusApi(running()), '/gone');

    expect(screen.getByText(/There is no such deployment/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: /All deployments of/ }),
    ).toHaveAttribute('href', '/checkout');
  });

  it('names the permission that is missing', async () => {
    const api = new FakeObjectStatusApi();
    api.failWith = answered(403);
    await open(api);

    expect(
      screen.getByText('kubernetes-object-status.execution.read'),
    ).toBeVisible();
  });

  it('gives the reference of a fault, and tries again', async () => {
    const api = new FakeObjectStatusApi(running());
    api.failWith = answered(500, '7c1f-92ab');
    await open(api);
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('The server answered with 500.');
    expect(alert).toHaveTextContent('Reference 7c1f-92ab');

    api.failWith = undefined;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await pass(1);
    expect(
      screen.getByRole('region', { name: '1.4.2 to production' }),
    ).toBeVisible();
  });
});

it('shows what a cluster says as text, whatever it says', async () => {
  const evil = '<img src=x onerror=alert(1)> {{count}} $t(status.Successful)';
  const recorded = running();
  recorded.execution.source = { type: evil, url: 'data:text/html,alert(1)' };
  recorded.execution.steps = [
    aStep({ name: evil, waitingFor: [{ ...waiting, message: evil }] }),
  ];
  await open(new FakeObjectStatusApi(recorded));

  expect(screen.getByText(`Step 1: ${evil}`)).toBeVisible();
  expect(screen.getByText(`Deployment checkout: ${evil}`)).toBeVisible();
  expect(screen.queryByRole('img')).not.toBeInTheDocument();
  expect(screen.getByText(evil).closest('a')).toBeNull();
});
