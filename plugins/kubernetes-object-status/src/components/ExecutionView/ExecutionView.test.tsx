import { act, fireEvent, screen, within } from '@testing-library/react';
import {
  anExecution,
  anExplained,
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

type Step = Parameters<typeof aStep>[0];
type Given = Parameters<typeof anExecution>[0];

function running(step: Step = {}, given: Given = {}): Recorded {
  const execution = anExecution({ steps: [aStep(step)], ...given });
  return { execution, objects: [[anObject()]] };
}

function failed(sequence = 7): Recorded {
  const explanation = {
    code: 'FailedFor',
    params: {},
    message: 'Pod checkout-7d9-xk7q2: cannot get its image',
    cause: 'ImageNotFound' as const,
    objects: [anExplained({ status: 'Failed', reason: 'ImagePullBackOff' })],
  };
  const step = aStep({ ...ended('Failed', 38), stabilized: true, explanation });
  const execution = anExecution({
    ...ended('Failed', 38),
    sequence,
    steps: [step],
  });
  return { execution, objects: [[anObject()]] };
}

/** Time stands still but for this. */
async function pass(seconds: number) {
  await act(() => jest.advanceTimersByTimeAsync(seconds * 1_000));
}

async function open(api: FakeObjectStatusApi, signals?: FakeSignals) {
  renderTab(api, '', signals);
  await pass(1);
}

function head() {
  return screen.getByRole('region', { name: '1.4.2 to production' });
}

function press(key: string, target: Element = document.body) {
  fireEvent.keyDown(target, { key });
}

function countOf(api: FakeObjectStatusApi, question: string): number {
  return api.asked.filter(each => each.startsWith(question)).length;
}

beforeEach(() => {
  jest.useFakeTimers({ now: start + 20_000 });
});

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

describe('with signals', () => {
  it('asks when it hears of a change, and for what changed only', async () => {
    const api = new FakeObjectStatusApi(running());
    const signals = new FakeSignals();
    await open(api, signals);
    const before = countOf(api, 'get');
    api.recorded = [failed(2)];
    await act(async () => signals.send('exec-1', 2));
    await pass(0.3);

    expect(countOf(api, 'get')).toBe(before + 1);
    expect(head()).toHaveTextContent('Failed');
    expect(api.asked).toContain('objects exec-1 1 since 1');
  });

  it.each([
    ['another execution', { executionId: 'other', version: 9 }],
    ['what it knows already', { executionId: 'exec-1', version: 1 }],
    ['what it does not understand', { id: 'exec-1' }],
  ])('does not ask for %s', async (_, message) => {
    const api = new FakeObjectStatusApi(running());
    const signals = new FakeSignals();
    await open(api, signals);
    const before = countOf(api, 'get');
    await act(async () => signals.sendRaw(message));
    await pass(0.5);

    expect(countOf(api, 'get')).toBe(before);
  });

  it('paints at most 4 times a second however much happens, and never misses the last', async () => {
    const api = new FakeObjectStatusApi(running());
    const signals = new FakeSignals();
    await open(api, signals);
    const before = countOf(api, 'get');
    for (let version = 2; version <= 51; version += 1) {
      const source = { type: `run-${version}` };
      api.recorded = [running({}, { sequence: version, source })];
      await act(async () => signals.send('exec-1', version));
      await pass(0.02);
    }
    await pass(0.3);

    const asked = countOf(api, 'get') - before;
    expect(asked).toBeGreaterThanOrEqual(2);
    expect(asked).toBeLessThanOrEqual(6);
    expect(head()).toHaveTextContent('run-51');
  });

  it('asks for its lists at most once a second', async () => {
    const api = new FakeObjectStatusApi(running());
    const signals = new FakeSignals();
    await open(api, signals);
    const before = countOf(api, 'list production');
    for (let index = 0; index < 40; index += 1) {
      await act(async () => signals.send('other', index));
      await pass(0.05);
    }

    expect(countOf(api, 'list production') - before).toBeLessThanOrEqual(3);
  });

  it('asks from time to time for the signal that was lost', async () => {
    const api = new FakeObjectStatusApi(running());
    await open(api, new FakeSignals());
    const before = countOf(api, 'get');
    await pass(20);

    expect(countOf(api, 'get') - before).toBe(4);
    expect(screen.queryByText('Not live')).not.toBeInTheDocument();
  });

  it('does nothing while nobody can see it', async () => {
    const api = new FakeObjectStatusApi(running());
    const signals = new FakeSignals();
    await open(api, signals);
    jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    fireEvent(document, new Event('visibilitychange'));
    const before = api.asked.length;
    await act(async () => signals.send('exec-1', 2));
    await pass(30);

    expect(api.asked.length).toBe(before);
  });
});

it('stops to listen when it is left', async () => {
  const signals = new FakeSignals();
  const api = new FakeObjectStatusApi(running());
  const { unmount } = renderTab(api, '', signals);
  await pass(1);
  expect(signals.listenerCount).toBeGreaterThan(0);

  unmount();
  expect(signals.listenerCount).toBe(0);
});

describe('pause', () => {
  it('holds the page, counts what waits, and applies it afterwards', async () => {
    const api = new FakeObjectStatusApi(running());
    await open(api);
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
    const clock = within(head()).getByText(/of 3 min/).textContent;
    const objects = countOf(api, 'objects');
    api.recorded = [failed(13)];
    await pass(4);

    expect(head()).toHaveTextContent('Paused 12 changes wait');
    expect(head()).toHaveTextContent('Rolling out');
    expect(head()).toHaveTextContent(clock ?? 'a clock');
    expect(countOf(api, 'objects')).toBe(objects);
    expect(screen.getByRole('status')).not.toHaveTextContent('Ended');

    fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
    await pass(6);
    expect(head()).toHaveTextContent('Failed');
    expect(head()).toHaveTextContent(/Frozen at .* after 38 s/);
    expect(screen.getByRole('status')).toHaveTextContent(
      'Ended: Failed. The image does not exist.',
    );
  });
});

describe('single keys', () => {
  it('pause and go on with p, but not in a field', async () => {
    await open(new FakeObjectStatusApi(running()));
    press('p', screen.getByRole('searchbox'));
    expect(head()).not.toHaveTextContent('Paused');

    press('p');
    expect(head()).toHaveTextContent('Paused no change waits');
    press('p');
    expect(head()).not.toHaveTextContent('Paused');
  });

  it('lead to the older deployment and back', async () => {
    const older = anExecution({
      ...ended('Successful', 5),
      id: 'older',
      version: '1.4.1',
      createdAt: at(-600),
    });
    await open(new FakeObjectStatusApi(running(), { execution: older }));
    expect(head()).toHaveTextContent('Version1.4.2 was 1.4.1');

    press('[');
    await pass(1);
    expect(
      screen.getByRole('region', { name: '1.4.1 to production' }),
    ).toBeVisible();
    press(']');
    await pass(1);
    expect(head()).toBeVisible();
  });

  it('are explained by ?, and can be switched off there', async () => {
    await open(new FakeObjectStatusApi(running()));
    press('?');
    const help = screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
    fireEvent.click(within(help).getByRole('switch'));
    fireEvent.keyDown(help, { key: 'Escape' });
    await pass(1);

    press('p');
    expect(head()).not.toHaveTextContent('Paused');
  });
});

describe('clocks', () => {
  const window = { status: 'Failed', since: at(15), until: at(25) };
  const stabilizing: Step = { state: 'Stabilizing', window };

  it('tell how long the window has lasted and what follows', async () => {
    await open(new FakeObjectStatusApi(running(stabilizing)));

    expect(head()).toHaveTextContent('Failed, stable for 6 s of 10 s');
    expect(head()).toHaveTextContent(
      /Ends as Failed at .* unless something changes/,
    );
    const bar = within(head()).getByRole('progressbar', {
      name: 'Stabilization, Failed',
    });
    expect(bar.children).toHaveLength(10);
    expect(bar.querySelectorAll('.filled')).toHaveLength(6);
    // Every 5 s only: a screen reader would speak without end.
    expect(bar).toHaveAttribute('aria-valuetext', '5 s of 10 s');
  });

  it('say at the end that the cluster is asked once more', async () => {
    await open(new FakeObjectStatusApi(running(stabilizing)));
    await pass(5);

    expect(head()).toHaveTextContent(
      'Stable for 10 s, asking the cluster once more',
    );
  });

  it('warn when most of the time is gone', async () => {
    await open(new FakeObjectStatusApi(running({ timeoutAt: at(25) })));

    expect(head()).toHaveTextContent('21 s of 25 s, 4 s left');
  });

  it('say for 10 s what broke a window', async () => {
    const api = new FakeObjectStatusApi(running(stabilizing));
    await open(api);
    const again = { status: 'Successful', since: at(22), until: at(32) };
    api.recorded = [
      {
        ...running({ ...stabilizing, window: again }, { sequence: 2 }),
        transitions: [
          {
            seq: 4,
            at: at(22),
            step: 1,
            subject: 'step',
            reason: 'WindowClosed',
            message: 'a container of checkout-7d9-hq8zt restarted',
          },
        ],
      },
    ];
    await pass(3);
    expect(head()).toHaveTextContent(
      'Window restarted 2 s ago: a container of checkout-7d9-hq8zt restarted',
    );

    await pass(8);
    expect(head()).not.toHaveTextContent('Window restarted');
  });
});

describe('what holds it up', () => {
  it('names the cluster that does not answer, since when, and what follows', async () => {
    const stale = { status: 'Unknown', reason: 'Stale', cluster: 'prod-us' };
    const step = {
      counts: { Successful: 1, Unknown: 1 },
      waitingFor: [anExplained(stale)],
    };
    const recorded = running(step);
    recorded.objects = [[anObject({ ...stale, since: at(9) })]];
    await open(new FakeObjectStatusApi(recorded));

    expect(head()).toHaveTextContent(
      /Cluster prod-us cannot be reached since .*:20\./,
    );
    expect(head()).toHaveTextContent(
      'Nothing can become successful until it answers.',
    );
    expect(head()).toHaveTextContent(/Timeout at .*: Inconclusive\./);
  });

  it('leads to the object', async () => {
    const object = anExplained({ id: 'uid/1', kind: 'Pod', status: 'Failed' });
    const step = { waitingFor: [object] };
    await open(new FakeObjectStatusApi(running(step)));

    expect(screen.getByRole('link', { name: 'Show the pod' })).toHaveAttribute(
      'href',
      `/checkout#${encodeURIComponent('kos-object-1-uid/1')}`,
    );
  });
});

describe('the end', () => {
  it('is told in a bar to who has scrolled away, and the page does not jump', async () => {
    const api = new FakeObjectStatusApi(running());
    await open(api);
    const jump = jest.fn();
    Element.prototype.scrollIntoView = jump;
    const top = jest
      .spyOn(Element.prototype, 'getBoundingClientRect')
      .mockReturnValue(new DOMRect(0, -900, 100, 100));
    api.recorded = [failed()];
    await pass(2);

    const go = screen.getByRole('button', { name: 'Go to why' });
    expect(jump).not.toHaveBeenCalled();
    fireEvent.click(go);
    expect(jump).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Ended:')).not.toBeInTheDocument();
    top.mockRestore();
  });

  it('shows the steps with how long each took', async () => {
    await open(new FakeObjectStatusApi(failed()));

    const steps = screen.getByRole('navigation', { name: 'Steps' });
    expect(steps).toHaveTextContent('Failed1 Deploy checkout38 s');
  });

  it('names who took it over, and leads there', async () => {
    const explanation = {
      code: 'TakenOver',
      params: {
        executionId: 'next',
        title: '1.3.8, second run',
        object: 'Deployment checkout',
      },
      message: 'taken over by 1.3.8, second run, Deployment checkout',
      objects: [],
    };
    const step = aStep({ ...ended('Superseded', 22), explanation });
    const execution = anExecution({
      ...ended('Superseded', 22),
      steps: [step],
    });
    await open(new FakeObjectStatusApi({ execution }));

    expect(
      screen.getByText(
        /1\.3\.8, second run took over Deployment checkout at .*:33\./,
      ),
    ).toBeVisible();
  });
});

it('copies an address that stays', async () => {
  const writeText = jest.fn(async (_text: string) => {});
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText },
  });
  await open(new FakeObjectStatusApi(running()));
  fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
  await pass(0);

  expect(writeText).toHaveBeenCalledWith('http://localhost/checkout/exec-1');
  expect(screen.getByRole('button', { name: 'Copied' })).toBeVisible();
});
