import { act, fireEvent, screen, within } from '@testing-library/react';
import {
  anExecution,
  anExplained,
  anObject,
  aStep,
  ended,
  start,
} from '../../__testUtils__/builders';
import { aComparison, aGoodExecution } from '../../__testUtils__/dossiers';
import {
  answered,
  FakeObjectStatusApi,
} from '../../__testUtils__/FakeObjectStatusApi';
import { renderTab } from '../../__testUtils__/renderTab';

const params = { container: 'worker', image: 'shop/checkout-worker:1.4.2' };
const failed = anExecution({
  ...ended('Failed', 38),
  causeCode: 'ImageNotFound',
  steps: [
    aStep({
      ...ended('Failed', 38),
      explanation: {
        ...{ code: 'FailedFor', params: {}, message: 'It failed' },
        objects: [
          anExplained({
            ...{ status: 'Failed', cause: 'ImageNotFound' },
            causeParams: params,
          }),
        ],
      },
    }),
  ],
});
const good = aGoodExecution();
const comparison = aComparison(failed);
const worker = anObject({ name: 'checkout-worker', status: 'Failed' });
const config = { kind: 'ConfigMap', name: 'checkout-config' };
const rows = [anObject(), anObject(config)];

function anApi() {
  return new FakeObjectStatusApi(
    {
      execution: failed,
      objects: [[worker, ...rows]],
      comparisons: { good: comparison, lastGood: comparison },
    },
    {
      execution: good,
      objects: [[{ ...worker, status: 'Successful' }, ...rows]],
      comparisons: {
        [failed.id]: {
          ...{ ...comparison, before: comparison.after },
          after: comparison.before,
        },
      },
    },
  );
}

async function pass(seconds: number) {
  await act(() => jest.advanceTimersByTimeAsync(seconds * 1_000));
}

async function open(api: FakeObjectStatusApi, address: string) {
  renderTab(api, address);
  await pass(1);
}

const part = (name: string) => screen.getByRole('region', { name });

beforeEach(() => {
  jest.useFakeTimers({ now: start + 60_000 });
});

afterEach(() => {
  jest.useRealTimers();
});

it('puts two beside each other and says what explains the outcome', async () => {
  await open(anApi(), '/compare?a=lastGood&b=exec-1');

  expect(part('A, 1.4.1')).toHaveTextContent(/Successful.*52 s.*last good/);
  expect(part('B, 1.4.2')).toHaveTextContent(
    /Failed.*38 s.*The image does not exist/,
  );
  expect(screen.getByRole('note')).toHaveTextContent(
    'One difference explains the outcome: the image of checkout-worker went from 1.4.1 to 1.4.2, and 1.4.2 could not be pulled. 2 other things differ.',
  );
});

it('shows each part: objects with how they stood, fields, times, images, settings', async () => {
  await open(anApi(), '/compare?a=good&b=exec-1');

  expect(part('Objects')).toHaveTextContent('2 of 11 differ');
  expect(
    within(part('Objects')).getByRole('row', { name: /checkout-worker/ }),
  ).toHaveTextContent(
    /Changed.*Successful.*Failed.*containers\[worker\].image/,
  );
  expect(part('Manifest')).toHaveTextContent('WORKER_BATCH_SIZE: "50"');
  expect(part('Time')).toHaveTextContent(
    /The whole deploymentA52 sB38 s.*checkout-workerA29 sBnot there/,
  );
  expect(part('Images')).toHaveTextContent('shop/checkout-worker:1.4.1');
  expect(part('Settings')).toHaveTextContent(
    /Status stabilization timeout.*5 s10 s/,
  );
});

it('shows what is the same when asked, and keeps that in the address', async () => {
  await open(anApi(), '/compare?a=good&b=exec-1');
  expect(part('Objects')).toHaveTextContent('9 more objects');

  fireEvent.click(
    within(part('Objects')).getByRole('button', { name: 'Show' }),
  );
  await pass(1);
  expect(
    within(part('Objects')).getByRole('row', { name: /^Same checkout / }),
  ).toBeVisible();
  expect(
    screen.getByRole('button', { name: 'Only differences' }),
  ).toHaveAttribute('aria-pressed', 'false');
});

it('swaps the two', async () => {
  const api = anApi();
  await open(api, '/compare?a=lastGood&b=exec-1');
  fireEvent.click(screen.getByRole('button', { name: 'Swap A and B' }));
  await pass(1);

  expect(api.asked).toContain('compare good with exec-1');
  expect(part('A, 1.4.2')).toBeVisible();
  expect(part('B, 1.4.1')).toBeVisible();
});

it('offers another one for each side', async () => {
  const api = anApi();
  await open(api, '/compare?a=lastGood&b=exec-1');
  fireEvent.click(screen.getByRole('button', { name: /Choose another for A/ }));
  await pass(1);
  fireEvent.click(
    screen.getByRole('option', { name: /1\.4\.1 to production, Successful/ }),
  );
  await pass(1);

  expect(api.asked).toContain('compare exec-1 with good');
});

it('says that nothing was successful before', async () => {
  const api = new FakeObjectStatusApi({ execution: failed });
  await open(api, '/compare?a=lastGood&b=exec-1');

  expect(
    screen.getByRole('heading', { name: 'There is nothing to compare' }),
  ).toBeVisible();
  expect(screen.getByText(/No earlier deployment/)).toBeVisible();
});

it('says of the same twice that it is the same', async () => {
  const { after } = comparison;
  const api = new FakeObjectStatusApi({
    execution: failed,
    comparisons: { 'exec-1': { ...comparison, before: after } },
  });
  await open(api, '/compare?a=exec-1&b=exec-1');

  expect(screen.getByRole('note')).toHaveTextContent(
    'Both are the same deployment.',
  );
});

it('tries again when the server fails', async () => {
  const api = anApi();
  Object.assign(api, { failWith: answered(500), failOn: 'compare' });
  await open(api, '/compare?a=good&b=exec-1');
  api.failWith = undefined;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await pass(1);

  expect(part('A, 1.4.1')).toBeVisible();
});

describe('the ways to it', () => {
  it('from the head of a deployment that has ended', async () => {
    await open(anApi(), '/exec-1');
    const head = screen.getByRole('region', { name: '1.4.2 to production' });

    expect(within(head).getByRole('link', { name: 'Compare' })).toHaveAttribute(
      'href',
      '/checkout/compare?a=lastGood&b=exec-1',
    );
  });

  it('from the list: two are chosen, the older one is A', async () => {
    const api = anApi();
    await open(api, '/exec-1');
    const rail = screen.getByRole('complementary');
    if (within(rail).queryByRole('button', { name: /^Deployments/ })) {
      fireEvent.click(
        within(rail).getByRole('button', { name: /^Deployments/ }),
      );
      await pass(1);
    }
    fireEvent.click(screen.getByRole('button', { name: 'Compare' }));
    fireEvent.click(screen.getByRole('checkbox', { name: /^Choose 1\.4\.2/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /^Choose 1\.4\.1/ }));
    await pass(1);

    expect(api.asked).toContain('compare exec-1 with good');
  });
});
