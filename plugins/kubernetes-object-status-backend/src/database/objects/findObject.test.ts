import { TestDatabaseId } from '@backstage/backend-test-utils';
import { aDraft, aDraftStep, anApplied } from '../../__testUtils__/aDraft';
import { aJudged, aWrite, noon } from '../../__testUtils__/judged';
import { openTestDatabase } from '../../__testUtils__/openTestDatabase';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { DatabaseExecutionStore } from '../executions/DatabaseExecutionStore';
import { DatabaseStepStore } from '../steps/DatabaseStepStore';
import { DatabaseObjectStore } from './DatabaseObjectStore';

const databases = testDatabases();

const web = {
  ...aJudged('web', 'Failed'),
  id: 'prod-eu|apps/Deployment|shop|web',
  uid: 'u-web',
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  namespace: 'shop',
};
const replicaSet = {
  ...aJudged('web-7d9', 'Failed'),
  id: 'u-rs',
  uid: 'u-rs',
  kind: 'ReplicaSet',
  applied: false,
  parentId: web.id,
};
const pod = {
  ...aJudged('web-7d9-x', 'Failed'),
  id: 'u-pod',
  uid: 'u-pod',
  kind: 'Pod',
  applied: false,
  parentId: 'u-rs',
};
const rows = [web, replicaSet, pod].map((row, position) => ({
  ...row,
  position,
}));

async function aStore(id: TestDatabaseId) {
  const database = await openTestDatabase(databases, id);
  const executions = new DatabaseExecutionStore(database);
  const steps = await DatabaseStepStore.create({
    database,
    manifests: new AppliedManifests(0),
    clusters: ['prod-eu'],
  });
  const manifest = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: {
      replicas: 3,
      template: {
        spec: {
          containers: [{ name: 'web', env: [{ name: 'A', value: 'b' }] }],
        },
      },
    },
  };
  const applied = [
    {
      ...anApplied('prod-eu', 'shop', 'web'),
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      manifest,
    },
    anApplied('prod-eu', undefined, 'web'),
  ];
  await executions.insert(
    'e1',
    aDraft({ steps: [aDraftStep({ applied }), aDraftStep()] }),
  );
  await steps.write(
    aWrite('e1', {
      rows,
      objectTransitions: [
        { at: noon, object: pod },
        { at: noon + 1_000, object: replicaSet, previousStatus: 'InProgress' },
        { at: noon + 2_000, object: pod, previousStatus: 'InProgress' },
      ],
    }),
  );
  const store = new DatabaseObjectStore(database);
  return {
    steps,
    find: (uidOrId: string, step = 1) => store.findObject('e1', step, uidOrId),
  };
}

describe.each(databases.eachSupportedId())('one object on %s', id => {
  it.each([
    ['the id of its row', web.id],
    ['its uid', 'u-web'],
  ])('is found by %s', async (_, uidOrId) => {
    const { find } = await aStore(id);

    expect((await find(uidOrId))?.row).toMatchObject({
      id: web.id,
      name: 'web',
    });
  });

  it('has its owners from the root down, and its own transitions only', async () => {
    const { find } = await aStore(id);
    const found = await find('u-pod');

    expect(found?.owners.map(({ name }) => name)).toEqual(['web', 'web-7d9']);
    expect(
      found?.transitions.map(({ at, objectId }) => [at, objectId]),
    ).toEqual([
      ['2026-01-31T12:00:00.000Z', 'u-pod'],
      ['2026-01-31T12:00:02.000Z', 'u-pod'],
    ]);
    expect(found?.applied).toBeUndefined();
  });

  it('has the manifest that was applied, as it was stored', async () => {
    const { find } = await aStore(id);
    const text = JSON.stringify((await find('u-web'))?.applied);

    expect(text).toContain('"replicas":3');
    expect(text).toContain('"name":"A"');
    expect(text).not.toContain('"value":"b"');
  });

  it.each([
    ['another step', 'u-pod', 2],
    ['another name', 'u-other', 1],
    ['a name with a quote', `u'"`, 1],
  ])('is not found under %s', async (_, uidOrId, step) => {
    const { find } = await aStore(id);

    expect(await find(uidOrId, step)).toBeUndefined();
  });

  it('is not found once its row has gone', async () => {
    const { find, steps } = await aStore(id);
    await steps.write(aWrite('e1', { removed: ['u-pod'] }));

    expect(await find('u-pod')).toBeUndefined();
  });

  it('bears owners that go in a circle', async () => {
    const { find, steps } = await aStore(id);
    const circle = [{ ...web, parentId: 'u-pod', position: 0 }];
    await steps.write(aWrite('e1', { rows: circle }));

    expect((await find('u-pod'))?.owners.length).toBeLessThanOrEqual(20);
  });
});
