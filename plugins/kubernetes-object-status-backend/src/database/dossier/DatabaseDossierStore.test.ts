import { TestDatabaseId } from '@backstage/backend-test-utils';
import { identityKey } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { aCapture } from '../../__testUtils__/aCapture';
import { aDraft, aDraftStep, anApplied } from '../../__testUtils__/aDraft';
import {
  aJudged,
  anEnd,
  anOutcome,
  aWrite,
  noon,
} from '../../__testUtils__/judged';
import { openTestDatabase } from '../../__testUtils__/openTestDatabase';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { Draft } from '../../executions/Draft';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { DatabaseExecutionStore } from '../executions/DatabaseExecutionStore';
import { DatabaseOwnerStore } from '../owners/DatabaseOwnerStore';
import { DatabaseStepStore } from '../steps/DatabaseStepStore';
import { DatabaseDossierStore } from './DatabaseDossierStore';

const databases = testDatabases();
const day = 24 * 3_600_000;
const checkout = 'component:default/checkout';
const production = { entityRef: checkout, environment: 'production' };

const seesOnly = (environment: string) => ({
  key: 'environment' as const,
  values: [environment],
});

async function aStore(id: TestDatabaseId) {
  const database = await openTestDatabase(databases, id);
  const manifests = new AppliedManifests(0);
  const executions = new DatabaseExecutionStore(database, manifests);
  const steps = await DatabaseStepStore.create({
    ...{ database, manifests },
    clusters: ['prod-eu'],
  });
  /** An execution that has ended. */
  async function ended(
    executionId: string,
    outcome: string,
    {
      draft = {},
      ...columns
    }: { draft?: Partial<Draft> } & Record<string, unknown> = {},
  ) {
    await executions.insert(executionId, aDraft(draft));
    await database
      .knex('execution')
      .where({ id: executionId })
      .update({
        ...{ state: 'Finished', outcome },
        ...columns,
      });
  }
  return {
    ...{ database, executions, steps, ended },
    owners: new DatabaseOwnerStore(database),
    dossiers: new DatabaseDossierStore(database),
  };
}

describe.each(databases.eachSupportedId())('DatabaseDossierStore on %s', id => {
  describe('the last good execution', () => {
    it('is the newest before it, of its entity and environment, that was successful', async () => {
      const { dossiers, ended } = await aStore(id);
      await ended('e1', 'Successful');
      await ended('e2', 'Successful');
      await ended('e3', 'Failed');
      await ended('e4', 'Successful', { draft: { environment: 'staging' } });
      await ended('e5', 'Successful', {
        draft: { entityRef: 'component:default/cart' },
      });
      await ended('e6', 'Failed');
      await ended('e7', 'Successful');
      const before = (executionId: string) =>
        dossiers.findLastGood({ id: executionId, ...production }, undefined);

      expect(await before('e6')).toBe('e2');
      expect(await before('e2')).toBe('e1');
      expect(await before('e1')).toBeUndefined();
    });

    it('is none that a report adopted, nor one that nobody verified', async () => {
      const { database, dossiers, ended } = await aStore(id);
      await ended('e1', 'Successful');
      await ended('e2', 'Successful', { adopted_by: 'e9' });
      await ended('e3', 'Successful');
      await database.knex('outcome').insert({
        ...{ execution_id: 'e3', step: 1, outcome: 'Successful', at: noon },
        ...{ stabilized: false, verified: false, explanation: '{}' },
      });
      const of = { id: 'e4', ...production };

      expect(await dossiers.findLastGood(of, undefined)).toBe('e1');
    });

    it('is one that the caller may see', async () => {
      const { dossiers, ended } = await aStore(id);
      await ended('e1', 'Successful');
      const of = { id: 'e2', ...production };

      expect(await dossiers.findLastGood(of, seesOnly('production'))).toBe(
        'e1',
      );
      expect(
        await dossiers.findLastGood(of, seesOnly('staging')),
      ).toBeUndefined();
    });
  });

  describe('how often a cause was there before', () => {
    const query = (overrides = {}) => ({
      ...{ causeCode: 'CrashLoop', entityRef: checkout, days: 90 },
      before: { id: 'e9', createdAt: noon },
      ...overrides,
    });
    const failed = { cause_code: 'CrashLoop' };

    it('counts executions of the entity where it has no owner', async () => {
      const { dossiers, ended } = await aStore(id);
      await ended('e1', 'Failed', failed);
      await ended('e2', 'Failed', failed);
      await ended('e3', 'Failed', { cause_code: 'OOMKilled' });
      await ended('e4', 'Failed', { ...failed, adopted_by: 'e1' });
      await ended('e5', 'Failed', { ...failed, created_at: noon - 91 * day });
      await ended('e6', 'Failed', {
        ...failed,
        draft: { entityRef: 'component:default/cart' },
      });
      await ended('f1', 'Failed', failed);

      expect(await dossiers.countCause(query(), undefined)).toEqual({
        count: 2,
      });
    });

    it('counts those of all entities of the same owner, the first of several', async () => {
      const { dossiers, owners, ended } = await aStore(id);
      await owners.replace(checkout, [
        'group:default/shop',
        'group:default/a-team',
      ]);
      await owners.replace('component:default/cart', ['group:default/a-team']);
      await owners.replace('component:default/desk', ['group:default/shop']);
      for (const [at, name] of ['checkout', 'cart', 'desk', 'else'].entries()) {
        const entityRef = `component:default/${name}`;
        await ended(`e${at}`, 'Failed', { ...failed, draft: { entityRef } });
      }

      expect(await dossiers.countCause(query(), undefined)).toEqual({
        ...{ count: 2, ownerRef: 'group:default/a-team' },
      });
    });

    it('counts what the caller may see', async () => {
      const { dossiers, ended } = await aStore(id);
      await ended('e1', 'Failed', failed);
      await ended('e2', 'Failed', {
        ...failed,
        draft: { environment: 'staging' },
      });

      const { count } = await dossiers.countCause(query(), seesOnly('staging'));
      expect(count).toBe(1);
    });
  });

  it('gives an execution with what it applied, as it is stored, and its history', async () => {
    const { dossiers, executions, steps } = await aStore(id);
    const applied = { ...anApplied('prod-eu', 'shop', 'settings') };
    const manifest = {
      ...{
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'settings' },
      },
      data: { PASSWORD: 'geheim' },
    };
    await executions.insert(
      'e1',
      aDraft({ steps: [aDraftStep({ applied: [{ ...applied, manifest }] })] }),
    );
    const row = aJudged('settings', 'Successful', { id: identityKey(applied) });
    const child = aJudged('pod', 'Successful', { id: 'u1', kind: 'Pod' });
    const objectTransitions = [
      { at: noon + 2_000, object: child },
      { at: noon + 4_000, object: row },
    ];
    await steps.write(
      aWrite('e1', { rows: [{ ...row, position: 0 }], objectTransitions }),
    );

    const found = await dossiers.load('e1', undefined);
    expect(found).toMatchObject({
      execution: { id: 'e1', steps: [{ number: 1 }] },
      summary: { id: 'e1', stepCount: 1 },
      applied: [
        {
          ...{
            step: 1,
            cluster: 'prod-eu',
            kind: 'ConfigMap',
            name: 'settings',
          },
          manifest: { data: { PASSWORD: { $withheld: true } } },
        },
      ],
      changes: [
        { step: 1, objectId: row.id, at: noon + 4_000, status: 'Successful' },
      ],
    });
    expect(JSON.stringify(found)).not.toContain('geheim');
    expect(await dossiers.load('e1', seesOnly('staging'))).toBeUndefined();
    expect(await dossiers.load('nope', undefined)).toBeUndefined();
  });

  it('lists what is not successful, step by step in its place', async () => {
    const { dossiers, executions, steps } = await aStore(id);
    await executions.insert('e1', aDraft());
    await steps.write(
      aWrite('e1', {
        rows: [
          { ...aJudged('c', 'Failed'), position: 0 },
          { ...aJudged('a', 'Successful'), position: 1 },
          { ...aJudged('b', 'InProgress'), position: 2 },
        ],
      }),
    );
    const found = await dossiers.listTroubled('e1');
    expect(found.map(({ step, row }) => [step, row.name])).toEqual([
      [1, 'c'],
      [1, 'b'],
    ]);
  });

  it('knows whether something was kept because it failed', async () => {
    const { dossiers, executions, steps } = await aStore(id);
    await executions.insert('e1', aDraft());
    await executions.insert('e2', aDraft({ environment: 'staging' }));
    await steps.write(aWrite('e1', { captures: [aCapture()] }));
    const end = anEnd('e2', 1, anOutcome('Successful'));
    await steps.write({ ...end, captures: [aCapture({ moment: 'Ended' })] });

    expect(await dossiers.hasFailures('e1')).toBe(true);
    expect(await dossiers.hasFailures('e2')).toBe(false);
  });
});
