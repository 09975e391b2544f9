import { act, fireEvent, screen } from '@testing-library/react';
import { anExecution, at, ended, start } from '../../__testUtils__/builders';
import { FakeObjectStatusApi } from '../../__testUtils__/FakeObjectStatusApi';
import { renderTab } from '../../__testUtils__/renderTab';

const failed = anExecution({
  ...ended('Failed', 38),
  causeCode: 'ImageNotFound',
});

function anApi() {
  return new FakeObjectStatusApi(
    { execution: failed },
    {
      execution: anExecution({
        ...ended('Successful', -600),
        ...{ id: 'good', version: '1.4.1', createdAt: at(-652) },
        source: { type: 'gitlab' },
      }),
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

const versions = () =>
  screen.queryAllByRole('row').flatMap(row => {
    const link = row.querySelector('a');
    return link?.textContent ?? [];
  });

async function choose(filter: RegExp, option: string) {
  fireEvent.click(screen.getByRole('button', { name: filter }));
  await pass(1);
  fireEvent.click(screen.getByRole('option', { name: option }));
  await pass(1);
}

beforeEach(() => {
  jest.useFakeTimers({ now: start + 60_000 });
});

afterEach(() => {
  jest.useRealTimers();
});

it('lists all where nothing is chosen', async () => {
  await open(anApi(), '/history');
  expect(versions()).toEqual(['1.4.2', '1.4.1']);
  expect(screen.queryByRole('button', { name: 'Clear' })).toBeNull();
});

it.each([
  ['outcome', '?outcome=Failed', ['1.4.2']],
  ['cause', '?causeCode=ImageNotFound', ['1.4.2']],
  ['source', '?source=gitlab', ['1.4.1']],
  ['time', `?since=${at(-60)}`, ['1.4.2']],
  ['text', '?q=1.4.1', ['1.4.1']],
])('takes %s from the address', async (_, search, expected) => {
  await open(anApi(), `/history${search}`);
  expect(versions()).toEqual(expected);
});

it('filters by what there is, in the words of the page', async () => {
  await open(anApi(), '/history');
  await choose(/Cause/, 'The image does not exist');
  expect(versions()).toEqual(['1.4.2']);

  await choose(/Cause/, 'Any');
  expect(versions()).toEqual(['1.4.2', '1.4.1']);
});

it('says that nothing is like this, and clears', async () => {
  await open(anApi(), '/history?outcome=Failed&q=none');
  expect(screen.getByText('No deployment matches the filter')).toBeVisible();

  fireEvent.click(screen.getAllByRole('button', { name: 'Clear' })[0]);
  await pass(1);
  expect(versions()).toEqual(['1.4.2', '1.4.1']);
});

it('goes on page by page, and back to the newest', async () => {
  const api = new FakeObjectStatusApi(
    ...Array.from({ length: 60 }, (_, index) => ({
      execution: anExecution({
        ...ended('Successful', 38),
        ...{ id: `e${index}`, version: `1.${index}`, createdAt: at(-index) },
      }),
    })),
  );
  await open(api, '/history');
  expect(versions()).toHaveLength(50);

  fireEvent.click(screen.getByRole('button', { name: 'Older deployments' }));
  await pass(1);
  expect(versions()).toHaveLength(10);
  expect(
    screen.queryByRole('button', { name: 'Older deployments' }),
  ).toBeNull();

  fireEvent.click(screen.getByRole('button', { name: 'Newest deployments' }));
  await pass(1);
  expect(versions()).toHaveLength(50);
});
