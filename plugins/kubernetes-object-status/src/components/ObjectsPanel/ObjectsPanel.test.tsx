import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  Execution,
  ObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import {
  anExecution,
  anObject,
  aPod,
  aStep,
  at,
  ended,
  start,
} from '../../__testUtils__/builders';
import { objectAnchor } from '../../views/objectAnchor';
import { ObjectsPanel } from './ObjectsPanel';

const pulls = {
  status: 'Failed',
  reason: 'ImagePullBackOff',
  cause: 'ImageNotFound',
  message: 'Container app cannot get image checkout:2: not found',
} as const;

const checkout = anObject({
  ...{ status: 'Failed', reason: pulls.reason, cause: pulls.cause },
  message: `Pod checkout-7d9-b: ${pulls.message}`,
  columns: { ready: '1/2', upToDate: 2, available: 1, restarts: 0 },
});
const current = anObject({
  ...{ kind: 'ReplicaSet', name: 'checkout-7d9', applied: false, position: 1 },
  ...{ status: 'Failed', reason: pulls.reason, cause: pulls.cause },
  ...{ parentId: checkout.id, revision: '18' },
  columns: { desired: 2, ready: 1 },
});
const good = aPod({
  ...{ name: 'checkout-7d9-a', parentId: current.id, position: 2 },
  columns: { ready: '1/1', restarts: 0 },
});
const bad = aPod({
  ...{ name: 'checkout-7d9-b', parentId: current.id, position: 3, ...pulls },
  columns: { ready: '0/1', restarts: 0 },
});
const old = anObject({
  ...{ kind: 'ReplicaSet', name: 'checkout-6c4', applied: false, position: 4 },
  ...{ counted: false, notCounted: 'OlderRevision', parentId: checkout.id },
});
const service = anObject({
  ...{ apiVersion: 'v1', kind: 'Service', reason: 'Exists', position: 5 },
});
const rows = [checkout, current, good, bad, old, service];

interface Given {
  execution?: Execution;
  objects?: ObjectRow[][];
  search?: string;
}

/** What the page's other parts do: hold the data, know the address. */
const page = {
  search: '',
  hash: '',
  go: (_: number | { hash: string }) => {},
  update: (_: ObjectRow[][]) => {},
};

function Page({ execution = anExecution(), objects = [rows] }: Given) {
  const [items, setItems] = useState(objects);
  const { search, hash } = useLocation();
  const navigate = useNavigate();
  Object.assign(page, { search, hash, go: navigate, update: setItems });
  const known = items.map(
    (each, index) =>
      [index + 1, { items: each, isCurrent: true, refresh: () => {} }] as const,
  );
  return (
    <ObjectsPanel
      execution={execution}
      objects={new Map(known)}
      isMoving={execution.state !== 'Finished'}
      now={start + 21_000}
    />
  );
}

async function open(given: Given = {}) {
  await renderInTestApp(<Page {...given} />, {
    initialRouteEntries: [`/${given.search ?? ''}`],
  });
}

function names() {
  return screen
    .queryAllByRole('rowheader')
    .map(cell => cell.querySelector('.spoken')?.textContent);
}

function row(name: string) {
  const found = screen
    .getAllByRole('row')
    .find(each => each.querySelector('.spoken')?.textContent === name);
  if (found === undefined) throw new Error(`There is no row ${name}.`);
  return found;
}

function press(key: string) {
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
}

function focus(name: string) {
  act(() => row(name).focus());
}

function focusedName() {
  return document.activeElement?.querySelector('.spoken')?.textContent;
}

describe('the tree', () => {
  it('says of a pod on a node that does not count why it is only shown', async () => {
    const lost = anObject({
      ...{ kind: 'Pod', name: 'logger-x', applied: false, position: 7 },
      ...{ counted: false, notCounted: 'NodeLeftOut' },
    });
    await open({ objects: [[...rows, lost]] });

    expect(row('logger-x')).toHaveTextContent('its node does not count');
  });

  it('has children below their owners and says where each row stands', async () => {
    await open();

    expect(names()).toEqual([
      'checkout',
      'checkout-7d9',
      'checkout-7d9-a',
      'checkout-7d9-b',
      'checkout-6c4',
      'checkout',
    ]);
    const pod = row('checkout-7d9-b');
    expect(pod).toHaveAttribute('aria-level', '3');
    expect(pod).toHaveAttribute('aria-posinset', '2');
    expect(pod).toHaveAttribute('aria-setsize', '2');
    expect(pod).not.toHaveAttribute('aria-expanded');
    expect(row('checkout-7d9')).toHaveAttribute('aria-expanded', 'true');
    expect(
      screen.getByRole('heading', {
        name: 'Deployments 1 applied, 4 children',
      }),
    ).toBeVisible();
  });

  it('fills the columns of the applied kind with what means something for a child', async () => {
    await open();
    const table = screen.getByRole('treegrid', { name: /Deployments of/ });
    const heads = within(table).getAllByRole('columnheader');
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      ...['Object', 'Status', 'Ready', 'Up to date', 'Available'],
      ...['Restarts', 'Since'],
    ]);

    const cells = within(row('checkout-7d9')).getAllByRole('gridcell');
    expect(cells[1]).toHaveTextContent('1/2');
    expect(cells[2]).toHaveTextContent('');
  });

  it('tells the cause once, under the pod, with what to do', async () => {
    await open();

    const notes = screen.getAllByText('The image does not exist.');
    expect(notes).toHaveLength(1);
    const describedBy = row('checkout-7d9-b').getAttribute('aria-describedby');
    const note = document.getElementById(describedBy ?? '');
    expect(note).toHaveTextContent(pulls.message);
    expect(note).toHaveTextContent('deploy a version that has been built');
    expect(row('checkout')).not.toHaveAttribute('aria-describedby');
  });

  it('says why and what to do in words that name container and image', async () => {
    const causeParams = { container: 'app', image: 'checkout:2' };
    const explained = rows.map(each =>
      each.id === bad.id ? { ...bad, causeParams } : each,
    );
    await open({ objects: [explained] });

    const describedBy = row('checkout-7d9-b').getAttribute('aria-describedby');
    const note = document.getElementById(describedBy ?? '');
    expect(note).toHaveTextContent(
      'The image does not exist. Container app cannot get checkout:2: the registry does not have it.',
    );
    expect(
      within(note ?? document.body)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'See whether the build pushed checkout:2.',
      'Push the image under this name, then deploy again.',
      'Or deploy a version that has been built.',
    ]);
  });

  it('says how many more have the same cause', async () => {
    const more = ['c', 'd'].map(suffix =>
      aPod({ ...bad, id: suffix, name: `checkout-7d9-${suffix}` }),
    );
    await open({ objects: [[...rows, ...more]] });

    expect(
      screen.getByText('And 2 more Pods with the same cause.'),
    ).toBeVisible();
  });

  it.each([
    ['NotFound', {}, 'InProgress', /In progress, not created yet/],
    [
      'NotApplied',
      { label: 'image', live: 'a:1', wanted: 'a:2' },
      'InProgress',
      /not applied yet: image is a:1, wanted a:2/,
    ],
    ['OldReplicasRemain', { count: 2 }, 'InProgress', /2 old pods/],
    ['Stale', {}, 'Unknown', /Unknown, stale since/],
    [
      'Stale',
      { lastStatus: 'InProgress' },
      'Unknown',
      /Unknown, stale, In progress until/,
    ],
    ['SomethingNew', {}, 'Failed', /Failed, SomethingNew/],
    ['RolloutComplete', {}, 'Successful', /^Successful, since/],
  ])('says of %s %j in words', async (reason, params, status, words) => {
    const message = `sentence of ${reason}`;
    await open({ objects: [[anObject({ reason, params, status, message })]] });

    const [status0] = within(row('checkout')).getAllByRole('gridcell');
    expect(status0).toHaveTextContent(words);
    expect(within(status0).getByTitle(message)).toBeVisible();
  });

  it('shows ages while live', async () => {
    await open({ objects: [[anObject({ since: at(9) })]] });
    expect(row('checkout')).toHaveTextContent(/12 s$/);
  });

  it('stands still once the step has ended', async () => {
    const execution = anExecution({
      ...ended('Failed', 30),
      steps: [aStep(ended('Failed', 30))],
    });
    const objects = [[anObject({ status: 'InProgress', since: at(9) })]];
    await open({ execution, objects });

    expect(row('checkout')).not.toHaveTextContent(/12 s$/);
    expect(row('checkout').querySelector('time')).toHaveTextContent(/:20$/);
    expect(row('checkout').querySelector('.turning')).toBeNull();
  });

  it('marks what changes while live, and keeps every row in its place', async () => {
    await open();
    const before = names();
    expect(document.querySelector('.changed')).toBeNull();
    const healed = { status: 'Successful', reason: 'Ready' } as const;
    act(() =>
      page.update([
        rows.map(each => (each === bad ? { ...bad, ...healed } : each)),
      ]),
    );

    expect(names()).toEqual(before);
    expect(row('checkout-7d9-b').querySelector('.changed')).not.toBeNull();
    expect(row('checkout-7d9-a').querySelector('.changed')).toBeNull();
  });

  it('folds quiet branches of a large table, and says what they hide', async () => {
    const pods = Array.from({ length: 30 }, (_, index) =>
      aPod({ name: `web-${index}`, parentId: 'Deployment/web' }),
    );
    const web = anObject({ name: 'web', position: 9 });
    await open({ objects: [[...rows, web, ...pods]] });
    expect(row('web')).toHaveAttribute('aria-expanded', 'false');
    expect(row('web')).not.toHaveTextContent('30 Pods');
    expect(row('checkout')).toHaveAttribute('aria-expanded', 'true');

    fireEvent.click(screen.getByRole('button', { name: 'Fold checkout-7d9' }));
    expect(row('checkout-7d9')).toHaveTextContent(
      '2 Pods: 1 successful, 1 failed',
    );
  });
});

describe('the keyboard', () => {
  it('walks the rows, opens and folds them', async () => {
    await open();
    focus('checkout');
    const seen = [
      ...['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowLeft'],
      ...['ArrowLeft', 'End', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'Home'],
    ].map(key => {
      press(key);
      return `${key} ${focusedName()}`;
    });

    expect(seen).toEqual([
      'ArrowRight checkout-7d9',
      'ArrowRight checkout-7d9-a',
      'ArrowDown checkout-7d9-b',
      'ArrowLeft checkout-7d9',
      'ArrowLeft checkout-7d9',
      'ArrowLeft checkout',
      'End checkout-6c4',
      'ArrowUp checkout-7d9',
      'ArrowRight checkout-7d9',
      'ArrowRight checkout-7d9-a',
      'Home checkout',
    ]);
  });

  it('has one row in the order of focus, and only that row its controls', async () => {
    await open();
    const table = screen.getByRole('treegrid', { name: /Deployments of/ });
    const reached = () => [...table.querySelectorAll('[tabindex="0"]')];

    focus('checkout-7d9');
    expect(reached()).toEqual([
      row('checkout-7d9'),
      screen.getByRole('button', { name: 'Copy checkout-7d9' }),
    ]);

    // Below what failed stands its cause, with what to do and where to read on.
    focus('checkout-7d9-b');
    expect(reached()).toEqual([
      row('checkout-7d9-b'),
      screen.getByRole('button', { name: 'Copy checkout-7d9-b' }),
      screen.getByText('What to do'),
      screen.getByRole('link', { name: /Kubernetes documentation/ }),
    ]);
  });

  it('goes to a name that is typed', async () => {
    await open();
    focus('checkout');
    for (const letter of 'checkout-6') press(letter);

    expect(focusedName()).toBe('checkout-6c4');
  });

  it('jumps to what is not successful, also where it is folded away', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Fold all' }));
    expect(names()).toEqual(['checkout', 'checkout']);
    const seen = ['j', 'j', 'j', 'k'].map(key => {
      press(key);
      return focusedName();
    });

    expect(seen).toEqual([
      ...['checkout', 'checkout-7d9', 'checkout-7d9-b', 'checkout-7d9'],
    ]);
  });

  it('folds all, and leaves the focus with the owner of the row that had it', async () => {
    await open();
    focus('checkout-7d9-b');
    press('f');
    expect(focusedName()).toBe('checkout');
    expect(names()).toEqual(['checkout', 'checkout']);
    press('f');
    expect(names()).toHaveLength(6);
  });

  it('gets to the filter with a slash', async () => {
    await open();
    press('/');

    expect(document.activeElement).toBe(
      screen.getByRole('searchbox', { name: 'Filter objects' }),
    );
  });
});

describe('the filter', () => {
  it('keeps what matches with its owners, and says how much that is', async () => {
    await open({ search: '?q=7d9-b&env=production' });

    expect(names()).toEqual(['checkout', 'checkout-7d9', 'checkout-7d9-b']);
    expect(row('checkout')).toHaveClass('dimmed');
    expect(row('checkout-7d9-b')).not.toHaveClass('dimmed');
    expect(screen.getByText('1 of 5 objects')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(page.search).toBe('?env=production');
    expect(names()).toHaveLength(6);
  });

  it('writes what is typed when the typing rests', async () => {
    await open();
    jest.useFakeTimers();
    try {
      const field = screen.getByRole('searchbox', { name: 'Filter objects' });
      fireEvent.change(field, { target: { value: 'ser' } });
      fireEvent.change(field, { target: { value: 'service' } });
      expect(page.search).toBe('');
      act(() => {
        jest.advanceTimersByTime(250);
      });
    } finally {
      jest.useRealTimers();
    }

    expect(page.search).toBe('?q=service');
    expect(names()).toEqual(['checkout']);
    act(() => page.go(-1));
    expect(page.search).toBe('?q=service');
  });

  it('has a chip per status that occurs, which can be taken back', async () => {
    await open();
    const chips = within(screen.getByRole('group', { name: 'Status' }));
    expect(
      chips.getAllByRole('button').map(({ textContent }) => textContent),
    ).toEqual(['All 5', 'Failed 3', 'Successful 2']);

    fireEvent.click(chips.getByRole('button', { name: /^Successful/ }));
    expect(page.search).toBe('?status=Successful');
    expect(names()).toEqual([
      ...['checkout', 'checkout-7d9', 'checkout-7d9-a', 'checkout'],
    ]);
    act(() => page.go(-1));
    expect(page.search).toBe('');
    expect(names()).toHaveLength(6);
  });

  it('says when nothing matches, and how much it hides', async () => {
    await open({ search: '?q=redis' });

    expect(screen.getByText('No object matches "redis"')).toBeVisible();
    expect(
      screen.getByText('5 objects are hidden by the filter.'),
    ).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(names()).toHaveLength(6);
  });

  it('says of a step that all of it is hidden', async () => {
    const execution = anExecution({ steps: [aStep(), aStep({ number: 2 })] });
    await open({ execution, objects: [[service], rows], search: '?q=7d9-b' });

    expect(
      screen.getByText('1 object of this step is hidden by the filter.'),
    ).toBeVisible();
  });
});

describe('by kind', () => {
  it('gives every kind its own table and columns, and names owners', async () => {
    await open({ search: '?view=kind' });
    const table = screen.getByRole('treegrid', { name: 'Pods of step 1' });
    const heads = within(table).getAllByRole('columnheader');
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      ...['Object', 'Status', 'Ready', 'Restarts', 'Phase', 'Node', 'Owner'],
      'Since',
    ]);

    expect(row('checkout-7d9-a')).toHaveTextContent('ReplicaSet checkout-7d9');
    expect(row('checkout-7d9-a')).toHaveAttribute('aria-level', '1');
    expect(
      screen.queryByRole('button', { name: 'Fold all' }),
    ).not.toBeInTheDocument();
  });
});

describe('steps', () => {
  const three = anExecution({
    steps: [
      aStep(ended('Successful', 5)),
      aStep({ number: 2, ...ended('Successful', 5) }),
      aStep({ number: 3 }),
    ],
  });
  const objects = [[service], [service], rows];

  function open3(search = '') {
    return open({ execution: three, objects, search });
  }
  function unfolded() {
    return screen
      .getAllByRole('button', { name: /old step/ })
      .map(button => button.getAttribute('aria-expanded'));
  }

  it('are folded when they are quiet and many, until the reader unfolds them', async () => {
    await open3();
    expect(unfolded()).toEqual(['false', 'false', 'true']);
    fireEvent.click(screen.getByRole('button', { name: 'Unfold step 1' }));

    expect(unfolded()).toEqual(['true', 'false', 'true']);
    expect(page.search).toBe('?folded=2');
  });

  it('are folded as the address says', async () => {
    await open3('?folded=3');

    expect(unfolded()).toEqual(['true', 'true', 'false']);
  });
});

it('shows the object that the address names, whatever hides it', async () => {
  await open({ search: '?q=redis&folded=1' });
  const hash = encodeURIComponent(objectAnchor(1, bad.id));
  act(() => page.go({ hash }));
  await screen.findByText('The image does not exist.');

  expect(focusedName()).toBe('checkout-7d9-b');
});

it('puts two small tables side by side only where the picture does', async () => {
  const configMap = anObject({ apiVersion: 'v1', kind: 'ConfigMap' });
  const secret = anObject({
    ...{ apiVersion: 'v1', kind: 'Secret', verified: false },
    ...{ reason: 'NotRead', message: 'Applied; its content is never read' },
  });
  await open({ objects: [[configMap, secret, service]] });

  const pairs = [...document.querySelectorAll('.tables')].map(
    ({ children }) => children.length,
  );
  expect(pairs).toEqual([1, 2]);
  const secrets = screen.getByRole('treegrid', { name: /Secrets/ });
  expect(secrets).toHaveTextContent('not verified');
});

it('lists the warnings of objects with their names, once', async () => {
  const warning = {
    ...{ code: 'StillTerminating', params: {} },
    message: '2 old pods were still leaving',
  };
  const execution = anExecution({ steps: [aStep({ warnings: [warning] })] });
  await open({ execution, objects: [[anObject({ warnings: [warning] })]] });

  expect(screen.getByText('1 warning')).toBeVisible();
  expect(
    screen.getByText('Deployment checkout: 2 old pods were still leaving'),
  ).toBeVisible();
});

describe('where space is short', () => {
  beforeEach(() => {
    jest
      .spyOn(HTMLElement.prototype, 'clientWidth', 'get')
      .mockReturnValue(348);
    Object.assign(globalThis, {
      ResizeObserver: class {
        observe() {}
        unobserve() {}
        disconnect() {}
      },
    });
  });

  afterEach(() => {
    jest.restoreAllMocks();
    Reflect.deleteProperty(globalThis, 'ResizeObserver');
  });

  it('puts the values below name and status, with their titles', async () => {
    await open();

    const cells = within(row('checkout-7d9-b')).getAllByRole('gridcell');
    expect(cells).toHaveLength(2);
    expect(cells[0]).toHaveTextContent(/^Failed, since/);
    const values = within(cells[1]).getAllByRole('listitem');
    expect(values.map(({ textContent }) => textContent)).toEqual([
      ...['ImagePullBackOff', 'Ready 0/1', 'Restarts 0', '1 s'],
    ]);
  });

  it('has the choices of the filter in a dialog that says how many are set', async () => {
    await open({ search: '?status=Failed&kind=Pod&q=checkout' });
    expect(screen.queryByRole('group', { name: 'Status' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Filters (2)' }));

    const dialog = within(screen.getByRole('dialog', { name: 'Filters' }));
    fireEvent.click(dialog.getByRole('button', { name: /^All/ }));
    expect(page.search).toBe('?kind=Pod&q=checkout');
    expect(dialog.getByText('2 of 5 objects')).toBeVisible();
  });
});
