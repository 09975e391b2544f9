import { ObjectDetail } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { act } from '@testing-library/react';
import {
  anExecution,
  anExplained,
  anObject,
  aPod,
  aStep,
  at,
  ended,
  start,
} from '../__testUtils__/builders';
import {
  aComparison,
  aDossier,
  aGoodExecution,
} from '../__testUtils__/dossiers';
import {
  answered,
  FakeObjectStatusApi,
} from '../__testUtils__/FakeObjectStatusApi';
import { untranslatedWords } from '../__testUtils__/pseudoLocale';
import { checkout, renderTab } from '../__testUtils__/renderTab';
import { objectStatusApiRef } from '../api/ObjectStatusApi';
import { DeploymentsPage } from '../components/DeploymentsPage';
import { OverviewCard } from '../components/OverviewCard';
import { deploymentsRouteRef, entityContentRouteRef } from '../routes';
import { splitName } from '../views/splitName';
import {
  aHistory,
  becomes,
  happens,
} from '../views/timeline/__testUtils__/changes';

jest.mock('../translation', () => {
  const { englishTexts } = jest.requireActual('./english');
  const { pseudoTexts } = jest.requireActual('../__testUtils__/pseudoLocale');
  const { createTranslationRef } = jest.requireActual(
    '@backstage/frontend-plugin-api',
  );
  return {
    kubernetesObjectStatusTranslationRef: createTranslationRef({
      id: 'pseudo',
      messages: pseudoTexts(englishTexts),
    }),
  };
});

const deployment = anObject({
  uid: 'u-web',
  status: 'Failed',
  reason: 'ChildFailed',
});
const pod = aPod({
  id: 'u-pod',
  uid: 'u-pod',
  name: 'checkout-7d9-x',
  parentId: deployment.id,
  status: 'Failed',
  reason: 'CrashLoopBackOff',
  cause: 'CrashLoop',
  causeParams: { container: 'web', exitCode: 2, restarts: 1 },
});

const explained = anExplained({
  ...{ id: 'u-pod', kind: 'Pod', name: pod.name, status: 'Failed' },
  ...{ reason: 'CrashLoopBackOff', cause: 'CrashLoop' },
  causeParams: { container: 'web', exitCode: 2, restarts: 1 },
});

const failed = anExecution({
  ...ended('Failed', 36),
  causeCode: 'CrashLoop',
  steps: [
    aStep({
      ...ended('Failed', 36),
      stabilized: true,
      counts: { Successful: 11, Failed: 1 },
      explanation: {
        ...{ code: 'FailedFor', params: {}, cause: 'CrashLoop' },
        ...{ message: 'It failed', objects: [explained] },
      },
    }),
    aStep({ number: 2, name: 'Migrate', ...ended('Skipped', 36) }),
  ],
});
const good = aGoodExecution();
const running = anExecution();

const detail: ObjectDetail = {
  step: { number: 1, name: 'Deploy checkout', state: 'Finished' },
  row: pod,
  owners: [],
  labels: { app: 'checkout' },
  transitions: [],
  logs: 'Kept',
  evidenceWithheld: false,
  now: {
    at: at(600),
    status: 'Successful',
    reason: 'Ready',
    conditions: [{ type: 'Ready', status: 'False', reason: 'NotReady' }],
    containers: [
      {
        name: 'web',
        role: 'Init',
        image: 'shop/web:1.4.2',
        ready: false,
        restarts: 3,
        now: { state: 'Waiting', reason: 'CrashLoopBackOff' },
        previous: { state: 'Terminated', reason: 'Error', exitCode: 2 },
      },
    ],
    events: [],
  },
};

const comparison = aComparison(failed);
const dossier = aDossier(failed);
const transitions = aHistory(
  becomes('Deployment/checkout', 2, 'InProgress'),
  becomes('Pod/a', 2, 'InProgress', { reason: 'ErrImagePull' }),
  becomes('Pod/a', 26, 'Failed', { previousStatus: 'InProgress' }),
  happens('WindowOpened', 26, { status: 'Failed' }),
  happens('Failed', 36, { status: 'Failed' }),
);

function anApi() {
  return new FakeObjectStatusApi(
    {
      execution: failed,
      objects: [[deployment, pod], []],
      details: { 'u-pod': detail },
      comparisons: { good: comparison, lastGood: comparison },
      dossier,
      transitions,
    },
    { execution: good, objects: [[anObject()]] },
  );
}

const reference = 'abc123';

/** What the server gave, and what is not of this plugin. */
const data = [
  ...[failed, good, running, deployment, pod, detail, comparison, dossier],
  transitions,
  'kubernetes-object-status.execution.read',
  reference,
  // Names stay as they are: of kinds, also of several, and of products.
  ['Deployments', 'Pods', 'GitHub Actions'],
  // A name may stand in two parts, the first of which is cut.
  Object.values(splitName(deployment.name)),
  // Month, zone and unit, as the platform says them in the app's language.
  ['Nov', 'UTC', 'GMT', 'seconds'],
  // What the components of Backstage UI say by themselves.
  ['Clear search', 'Close', 'Dismiss', 'notifications'],
];

async function pass(seconds: number) {
  for (let passed = 0; passed < seconds; passed += 0.5) {
    await act(() => jest.advanceTimersByTimeAsync(500));
  }
}

beforeEach(() => {
  jest.useFakeTimers({ now: start + 60_000 });
  Element.prototype.scrollIntoView = jest.fn();
});

afterEach(() => {
  jest.useRealTimers();
});

function untranslated() {
  return untranslatedWords(document.body, data);
}

function refusing(status: number) {
  const api = anApi();
  api.failWith = answered(status, reference);
  return api;
}

describe('no text of the tab is built in code', () => {
  it.each([
    ['the tab with dossier and timeline', anApi, ''],
    ['a timeline at a moment', anApi, `/${failed.id}?at=${at(10)}`],
    ['all deployments', anApi, '/history'],
    [
      'a filter that nothing matches',
      anApi,
      '/history?version=nothing-like-it',
    ],
    ['a comparison', anApi, `/compare?a=${good.id}&b=${failed.id}`],
    ['the drawer', anApi, `/${failed.id}/steps/1/objects/u-pod`],
    [
      'one that runs',
      () =>
        new FakeObjectStatusApi({
          execution: running,
          objects: [[deployment, pod]],
        }),
      '',
    ],
    ['none yet', () => new FakeObjectStatusApi(), ''],
    ['one that is not there', anApi, '/nowhere'],
    ['no permission', () => refusing(403), ''],
    ['a server that fails', () => refusing(500), ''],
    [
      'one that never answers',
      () => Object.assign(anApi(), { isSilent: true }),
      '',
    ],
  ])('%s', async (_, api, address) => {
    renderTab(api(), address);
    await pass(3);
    expect(document.body).toHaveTextContent('·');
    expect(untranslated()).toEqual([]);
  });
});

it('no text of the page of all deployments is built in code', async () => {
  renderInTestApp(<DeploymentsPage />, {
    apis: [[objectStatusApiRef, anApi()]],
    mountedRoutes: {
      '/deployments': deploymentsRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/catalog/:namespace/:kind/:name/status': entityContentRouteRef,
    },
    mountPath: '/deployments/*',
    initialRouteEntries: ['/deployments'],
  });
  await pass(3);
  expect(document.body).toHaveTextContent('·');
  expect(untranslated()).toEqual([]);
});

it('no text of the card is built in code', async () => {
  renderInTestApp(
    <EntityProvider entity={checkout}>
      <OverviewCard />
    </EntityProvider>,
    {
      apis: [[objectStatusApiRef, anApi()]],
      mountedRoutes: { '/checkout': entityContentRouteRef },
    },
  );
  await pass(3);
  expect(document.body).toHaveTextContent('·');
  expect(untranslated()).toEqual([]);
});
