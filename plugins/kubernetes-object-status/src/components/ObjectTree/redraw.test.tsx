import { renderInTestApp } from '@backstage/frontend-test-utils';
import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import {
  anExecution,
  anObject,
  aPod,
  start,
} from '../../__testUtils__/builders';
import { ObjectsPanel } from '../ObjectsPanel';
import { StatusCell } from './StatusCell';

jest.mock('./StatusCell', () => {
  const actual = jest.requireActual('./StatusCell');
  return { ...actual, StatusCell: jest.fn(actual.StatusCell) };
});

// Hundreds of rows in a simulated browser on a busy machine.
jest.setTimeout(60_000);

const web = anObject({ name: 'web' });
const replicaSet = anObject({
  ...{ kind: 'ReplicaSet', name: 'web-1', applied: false, position: 1 },
  parentId: web.id,
});
const pods = Array.from({ length: 250 }, (_, index) =>
  aPod({ name: `pod-${index}`, parentId: replicaSet.id, position: index + 2 }),
);
const rows = [web, replicaSet, ...pods];

const page = { update: (_: ObjectRow[]) => {} };

function Page() {
  const [items, setItems] = useState<ObjectRow[]>(rows);
  page.update = setItems;
  const known = { items, isCurrent: true, refresh: () => {} };
  return (
    <ObjectsPanel
      execution={anExecution()}
      objects={new Map([[1, known]])}
      isMoving
      now={start + 21_000}
    />
  );
}

function namesOfRows() {
  return [...document.querySelectorAll<HTMLElement>('tr[data-object]')].map(
    row => row.querySelector('.spoken')?.textContent,
  );
}

/** The objects that were drawn since the last time. */
function drawn() {
  const { mock } = jest.mocked(StatusCell);
  const names = mock.calls.map(([{ node }]) => node.row.name);
  mock.calls.length = 0;
  return [...new Set(names)];
}

function untilAllRows() {
  const isAll = () => expect(namesOfRows()).toHaveLength(rows.length);
  return waitFor(isAll, { timeout: 30_000, interval: 100 });
}

const options = { initialRouteEntries: ['/?view=kind'] };

it('draws the first rows of a large table at once, and the others soon after', async () => {
  const shown: number[] = [];
  const observer = new MutationObserver(() => shown.push(namesOfRows().length));
  observer.observe(document, { childList: true, subtree: true });
  await renderInTestApp(<Page />, options);
  await untilAllRows();
  observer.disconnect();

  const first = shown.find(count => count > 0) ?? 0;
  expect(first).toBeLessThan(100);
  expect(screen.getByRole('treegrid', { name: /Pods/ })).toHaveAttribute(
    'aria-busy',
    'false',
  );
});

it('draws the row that changed, and no other', async () => {
  await renderInTestApp(<Page />, options);
  await untilAllRows();
  drawn();

  const changed = { ...pods[7], status: 'InProgress', reason: 'NotReady' };
  act(() => page.update(rows.map(row => (row === pods[7] ? changed : row))));

  expect(drawn()).toEqual(['pod-7']);
  // Hundreds of icons that turn would keep the browser busy.
  const tree = screen.getByRole('treegrid', { name: /Pods/ });
  expect(tree).toHaveTextContent('In progress');
  expect(document.querySelector('tr .turning')).toBeNull();
});

it('draws nothing for an answer in which nothing changed', async () => {
  await renderInTestApp(<Page />, options);
  await untilAllRows();
  drawn();

  act(() => page.update([...rows]));

  expect(drawn()).toEqual([]);
});

it('says of a large table what a folded owner hides although all is well', async () => {
  await renderInTestApp(<Page />);
  expect(namesOfRows()).toEqual(['web']);
  expect(screen.getByText('250 Pods: 250 successful')).toBeVisible();

  fireEvent.click(screen.getByRole('button', { name: 'Unfold web' }));
  fireEvent.click(screen.getByRole('button', { name: 'Unfold web-1' }));
  await untilAllRows();
  expect(screen.queryByText('250 Pods: 250 successful')).toBeNull();
});
