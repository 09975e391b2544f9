import { act, screen } from '@testing-library/react';
import { anExecution, aStep, ended, start } from '../../__testUtils__/builders';
import { FakeObjectStatusApi } from '../../__testUtils__/FakeObjectStatusApi';
import { renderTab } from '../../__testUtils__/renderTab';

const end = ended('Successful', 38);
const observed = anExecution({
  ...end,
  id: 'observed',
  source: { type: 'observed' },
  steps: [aStep(end)],
  adoptedBy: 'reported',
});
const reported = anExecution({
  ...end,
  id: 'reported',
  source: {
    type: 'github-actions',
    url: 'https://ci.example.com/acme/checkout/actions/runs/4812',
  },
  steps: [aStep(end)],
});

async function open(id: string, ...executions: Array<typeof observed>) {
  const api = new FakeObjectStatusApi();
  api.recorded = executions.map(execution => ({ execution }));
  renderTab(api, `/${id}`);
  await act(() => jest.advanceTimersByTimeAsync(1_000));
}

beforeEach(() => {
  jest.useFakeTimers({ now: start + 60_000 });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('an execution that was recorded by itself', () => {
  it('names the reported one that it counts as, and leads to it', async () => {
    await open('observed', observed, reported);
    expect(
      screen.getByText(
        'This rollout counts as 1.4.2 to production, reported by GitHub Actions #4812.',
      ),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Show 1.4.2 to production' }),
    ).toHaveAttribute('href', expect.stringContaining('reported'));
  });

  it('says so where the reader may not see the other one', async () => {
    await open('observed', observed);
    expect(
      screen.getByText(
        'This rollout counts as a deployment that was reported later.',
      ),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: /^Show/ })).toBeNull();
  });

  it('says nothing of one that was reported', async () => {
    await open('reported', observed, reported);
    expect(screen.queryByText(/counts as/)).toBeNull();
  });
});
