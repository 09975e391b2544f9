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
  FakeObjectStatusApi,
  Recorded,
} from '../../__testUtils__/FakeObjectStatusApi';
import { renderTab } from '../../__testUtils__/renderTab';
import {
  aHistory,
  becomes,
  happens,
} from '../../views/timeline/__testUtils__/changes';

const pod = { kind: 'Pod', name: 'a', parentId: 'Deployment/checkout' };

/** A pod that could not get its image from 26 s on; the end at 36 s. */
function failed(): Recorded {
  return {
    execution: anExecution({
      ...ended('Failed', 36),
      causeCode: 'ImageNotFound',
      steps: [aStep({ ...ended('Failed', 36), stabilized: true })],
    }),
    objects: [
      [
        anObject({ status: 'Failed', reason: 'ImagePullBackOff' }),
        aPod({ ...pod, status: 'Failed', reason: 'ImagePullBackOff' }),
      ],
    ],
    objectsAt: moment => [
      Date.parse(moment) < Date.parse(at(2))
        ? []
        : [
            anObject({ status: 'InProgress', reason: 'WaitingForPods' }),
            aPod({ ...pod, status: 'InProgress', reason: 'NotReady' }),
          ],
    ],
    transitions: aHistory(
      becomes('Deployment/checkout', 2, 'InProgress'),
      becomes('Pod/a', 2, 'InProgress', { reason: 'ErrImagePull' }),
      becomes('Pod/a', 26, 'Failed', { previousStatus: 'InProgress' }),
      becomes('Deployment/checkout', 26, 'Failed'),
      happens('WindowOpened', 26, { status: 'Failed' }),
      happens('Failed', 36, { status: 'Failed', message: 'Pod a failed' }),
    ),
  };
}

function running(): Recorded {
  return {
    execution: anExecution(),
    objects: [[anObject({ status: 'InProgress' })]],
    transitions: aHistory(becomes('Deployment/checkout', 2, 'InProgress')),
  };
}

async function pass(seconds: number) {
  await act(() => jest.advanceTimersByTimeAsync(seconds * 1_000));
}

async function open(recorded: Recorded, address = '') {
  const api = new FakeObjectStatusApi(recorded);
  await show(api, address);
  return api;
}

async function show(api: FakeObjectStatusApi, address = '') {
  renderTab(api, `/exec-1${address}`);
  // What is shown first asks for what belongs to it.
  await pass(1);
  await pass(1);
}

/** Lets time pass as it does for a reader: what comes is drawn. */
async function watch(seconds: number) {
  for (let passed = 0; passed < seconds; passed += 0.25) await pass(0.25);
}

function timeline() {
  return screen.getByRole('region', { name: 'Timeline' });
}

function head() {
  return screen.getByRole('region', { name: '1.4.2 to production' });
}

async function press(key: string, more: { shiftKey?: boolean } = {}) {
  fireEvent.keyDown(within(timeline()).getByRole('slider'), { key, ...more });
  await pass(0.5);
}

beforeEach(() => {
  jest.useFakeTimers({ now: start + 60_000 });
  Element.prototype.scrollIntoView = jest.fn();
});

afterEach(() => {
  jest.useRealTimers();
});

describe('the timeline of a finished execution', () => {
  it('is open and says in one picture what took the time', async () => {
    await open(failed());

    expect(timeline()).toHaveTextContent('4 changes of 2 objects');
    expect(timeline()).toHaveTextContent('66 % of the time: pull of Pod a');
    expect(
      within(timeline()).getByRole('img', {
        name: /1\.4\.2 to production: 4 changes of 2 objects in 36 s/,
      }),
    ).toBeInTheDocument();
  });

  it('tells each bar on focus, and goes to its neighbours by arrows', async () => {
    await open(failed());
    const bar = within(timeline()).getByRole('button', {
      name: /^Pod a, In progress, 24 s/,
    });
    act(() => bar.focus());
    expect(timeline()).toHaveTextContent('Pod a, In progress, 24 s');

    fireEvent.keyDown(bar, { key: 'ArrowRight' });
    expect(document.activeElement).toHaveAccessibleName(/^Pod a, Failed, 10 s/);
    fireEvent.keyDown(document.activeElement ?? bar, { key: 'ArrowUp' });
    expect(document.activeElement).toHaveAccessibleName(
      /^Deployment checkout, Failed, 10 s/,
    );
  });

  it('is a table for who wants one', async () => {
    await open(failed());
    fireEvent.click(screen.getByRole('button', { name: 'Table view' }));

    const rows = within(
      within(timeline()).getByRole('table', { name: 'Changes' }),
    ).getAllByRole('row');
    expect(rows).toHaveLength(7);
    expect(rows[3]).toHaveTextContent('Pod aIn progressFailed');
    expect(rows[6]).toHaveTextContent('Ended: Failed');
  });

  it('can be tried again where the history did not come', async () => {
    const api = new FakeObjectStatusApi(failed());
    api.failOn = 'transitions';
    api.failWith = new Error('no answer');
    renderTab(api, '/exec-1');
    await pass(1);
    expect(timeline()).toHaveTextContent('The history could not be loaded');

    api.failWith = undefined;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await pass(1);
    expect(timeline()).toHaveTextContent('4 changes of 2 objects');
  });
});

describe('the timeline of a running execution', () => {
  it('is folded, asks for nothing, and opens by its key', async () => {
    const api = await open(running());
    expect(api.asked.join()).not.toContain('transitions');

    fireEvent.keyDown(document.body, { key: 't' });
    await pass(1);
    expect(timeline()).toHaveTextContent('1 change of 1 object');

    fireEvent.keyDown(document.body, { key: 't' });
    await pass(0);
    expect(timeline()).not.toHaveTextContent('1 change of 1 object');
  });
});

describe('a replay', () => {
  it('goes from change to change, and head and tables with it', async () => {
    await open(failed());
    expect(head()).toHaveTextContent('Failed');

    await press('ArrowLeft');
    expect(head()).toHaveTextContent('Rolling out');
    expect(
      screen.getByText(/You see .*26 s after the start\./),
    ).toBeInTheDocument();
    expect(timeline()).toHaveTextContent('4 of 4');

    await press('ArrowLeft');
    expect(timeline()).toHaveTextContent('2 of 4');
    const row = screen.getByRole('row', { name: /checkout/ });
    expect(row).toHaveTextContent('In progress');
  });

  it.each([
    ['Home', {}, '0 of 4'],
    ['ArrowLeft', { shiftKey: true }, '35 s'],
  ])('%s', async (key, more, expected) => {
    await open(failed());
    await press(key, more);
    expect(timeline()).toHaveTextContent(expected);
  });

  it('ends with the end', async () => {
    await open(failed(), `?at=${at(26)}`);
    expect(head()).toHaveTextContent('Rolling out');

    await press('End');
    expect(head()).toHaveTextContent('Failed');
    expect(screen.queryByText(/You see/)).not.toBeInTheDocument();
  });

  it('begins where the address says', async () => {
    const api = await open(failed(), `?at=${at(20)}`);

    expect(screen.getByText(/20 s after the start/)).toBeInTheDocument();
    expect(api.asked).toContain(`objects exec-1 1 at ${at(20)}`);
  });

  it('shows the end for a time that is none, or after it', async () => {
    await open(failed(), '?at=yesterday');
    expect(screen.queryByText(/You see/)).not.toBeInTheDocument();
  });

  it('leads back to the end', async () => {
    await open(failed(), `?at=${at(20)}`);
    fireEvent.click(screen.getByRole('button', { name: 'Go to the end' }));
    await pass(0.5);

    expect(head()).toHaveTextContent('Failed');
  });

  it('plays as time went by, faster where it is told to, to the end', async () => {
    await open(failed());
    fireEvent.click(screen.getByRole('button', { name: 'Speed 1×' }));
    fireEvent.click(screen.getByRole('button', { name: 'Play' }));
    await watch(5);
    expect(screen.getByText(/20 s after the start/)).toBeInTheDocument();

    await watch(5);
    expect(screen.queryByText(/You see/)).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Play' })).toBeInTheDocument();
  });

  it('asks where a hand rests, not at every place on the way', async () => {
    const api = await open(failed());
    const slider = within(timeline()).getByRole('slider');
    for (const second of [5, 10, 15, 20]) {
      fireEvent.change(slider, { target: { value: String(second) } });
    }
    await pass(1);

    const asked = api.asked.filter(each => each.includes(' at '));
    expect(asked).toEqual([`objects exec-1 1 at ${at(20)}`]);
  });

  it('offers nothing that changes what is over', async () => {
    await open(failed(), `?at=${at(20)}`);

    expect(within(head()).queryByText('Pause')).not.toBeInTheDocument();
    expect(within(head()).queryByText('Cancel')).not.toBeInTheDocument();
  });

  it('says that only statuses are known where rows are kept no longer', async () => {
    const api = new FakeObjectStatusApi(failed());
    const listObjectsAt = api.listObjectsAt.bind(api);
    api.listObjectsAt = async (...question) => ({
      ...(await listObjectsAt(...question)),
      partial: true,
    });
    await show(api, `?at=${at(20)}`);

    expect(
      screen.getByText(/only statuses and reasons are shown/),
    ).toBeInTheDocument();
  });
});
