import {
  Afterwatch,
  AfterwatchNote,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { act, screen, within } from '@testing-library/react';
import {
  anExecution,
  anObject,
  aStep,
  at,
  ended,
  start,
} from '../../__testUtils__/builders';
import {
  FakeObjectStatusApi,
  Recorded,
} from '../../__testUtils__/FakeObjectStatusApi';
import { FakeSignals } from '../../__testUtils__/FakeSignals';
import { renderTab } from '../../__testUtils__/renderTab';

const restarted: AfterwatchNote = {
  at: at(38 + 250),
  step: 1,
  code: 'Restarted',
  params: { kind: 'Deployment', name: 'checkout', count: 2 },
  message: '2 restarts of checkout',
  object: {
    id: 'Deployment/checkout',
    cluster: 'prod-eu',
    kind: 'Deployment',
    name: 'checkout',
  },
};

function watched(
  afterwatch: Partial<Afterwatch> | undefined,
  sequence = 7,
): Recorded {
  const end = ended('Successful', 38);
  const execution = anExecution({
    ...end,
    sequence,
    steps: [aStep({ ...end, verified: true, stabilized: true })],
    ...(afterwatch && {
      afterwatch: {
        ...{ state: 'Watching', until: at(638), notes: [] },
        ...afterwatch,
      },
    }),
  });
  return { execution, objects: [[anObject()]] };
}

async function pass(seconds: number) {
  await act(() => jest.advanceTimersByTimeAsync(seconds * 1_000));
}

async function open(recorded: Recorded, signals?: FakeSignals) {
  const api = new FakeObjectStatusApi(recorded);
  renderTab(api, '', signals);
  await pass(1);
  return api;
}

function head() {
  return screen.getByRole('region', { name: '1.4.2 to production' });
}

beforeEach(() => {
  jest.useFakeTimers({ now: start + 60_000 });
});

afterEach(() => {
  jest.useRealTimers();
});

describe('after a successful end', () => {
  it('says what came, when, and that the outcome stays, with the object', async () => {
    await open(watched({ notes: [restarted] }));
    expect(
      screen.getByText(
        /^After it had been successful: 2 restarts of checkout at \d\d:\d\d:\d\d, 4 min later\.$/,
      ),
    ).toBeVisible();
    expect(screen.getByText(/The outcome stays Successful\./)).toBeVisible();
    const note = screen.getByText(/The outcome stays/).closest('div');
    const link = within(note!).getByRole('link', {
      name: 'Deployment checkout',
    });
    expect(link).toHaveAttribute('href', expect.stringContaining('checkout'));
    expect(within(head()).getAllByText('Successful')[0]).toBeVisible();
  });

  it.each<[string, Partial<AfterwatchNote>, RegExp]>([
    [
      'a failure with its cause',
      {
        code: 'Failed',
        params: { ...restarted.params, cause: 'OOMKilled', detail: 'killed' },
      },
      /: A container used more memory than it may\.$/,
    ],
    ['a failure', { code: 'Failed' }, /Deployment checkout failed at/],
    [
      'what the object reported where no cause is known',
      { code: 'Failed', params: { ...restarted.params, detail: 'it broke' } },
      /: it broke\.$/,
    ],
    [
      'what was not ready',
      { code: 'NotReady', params: { ...restarted.params, seconds: 10 } },
      /Deployment checkout was not ready for 10 s at/,
    ],
    ['what is gone', { code: 'Deleted' }, /Deployment checkout was deleted at/],
    [
      'one restart',
      { params: { ...restarted.params, count: 1 } },
      /1 restart of checkout at/,
    ],
    [
      'what a newer server says',
      { code: 'Evicted', message: 'checkout was evicted' },
      /checkout was evicted at/,
    ],
    [
      'when it was over',
      { healedAt: at(38 + 300) },
      /Well again since \d\d:\d\d:\d\d\./,
    ],
  ])('tells %s', async (_, note, text) => {
    await open(watched({ notes: [{ ...restarted, ...note }] }));
    expect(screen.getByText(text)).toBeVisible();
  });

  it('lists several', async () => {
    const object = {
      ...restarted.object,
      id: 'Deployment/worker',
      name: 'worker',
    };
    const gone = { ...restarted, code: 'Deleted', object };
    await open(watched({ state: 'Over', notes: [restarted, gone] }));
    expect(screen.getByText(/there was trouble 2 times\.$/)).toBeVisible();
    expect(
      screen.getByText(/2 restarts of checkout at .* later\./),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Deployment worker' }),
    ).toBeVisible();
  });

  it.each<[string, Partial<Afterwatch>, RegExp]>([
    ['that it is watched', {}, /^Watched until \d\d:\d\d:\d\d$/],
    ['that nobody knows', { state: 'NotSeen' }, /nobody knows whether/],
  ])('says %s', async (_, afterwatch, text) => {
    await open(watched(afterwatch));
    expect(screen.getByText(text)).toBeVisible();
    expect(screen.queryByText(/After it had been successful/)).toBeNull();
  });

  it.each<[string, Partial<Afterwatch> | undefined]>([
    ['what stayed well', { state: 'Over' }],
    ['what nobody watched', undefined],
  ])('says nothing of %s', async (_, afterwatch) => {
    await open(watched(afterwatch));
    expect(
      screen.queryByText(/Watched until|After it had been successful/),
    ).toBeNull();
  });

  it.each<[string, FakeSignals | undefined, number]>([
    ['at once by a signal', new FakeSignals(), 1],
    ['by asking now and then where there are none', undefined, 31],
  ])('hears of a note %s', async (_, signals, seconds) => {
    const api = await open(watched({}), signals);
    api.recorded = [watched({ notes: [restarted] }, 8)];
    await act(async () => signals?.send('exec-1', 8));
    await pass(seconds);
    expect(screen.getByText(/^After it had been successful:/)).toBeVisible();
  });

  it('moves nothing on the frozen page while it is watched', async () => {
    await open(watched({}));
    const before = document.body.textContent;
    await pass(20);
    expect(document.body.textContent).toBe(before);
  });

  it('marks it in the list beside the page', async () => {
    await open(watched({ notes: [restarted] }));
    const rail = screen.getByRole('complementary', { name: /production/ });
    // Behind a button where there is no room.
    const button = within(rail).queryByRole('button', { name: /Deployments/ });
    if (button) await act(async () => button.click());
    expect(screen.getByText('trouble after success')).toBeVisible();
  });
});
