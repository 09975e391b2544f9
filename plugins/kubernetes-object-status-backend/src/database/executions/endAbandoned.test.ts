import { TestDatabaseId } from '@backstage/backend-test-utils';
import { aDraft, aDraftStep } from '../../__testUtils__/aDraft';
import { anEnd, anOutcome } from '../../__testUtils__/judged';
import { openTestDatabase } from '../../__testUtils__/openTestDatabase';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { Draft } from '../../executions/Draft';
import { DatabaseStepStore } from '../steps/DatabaseStepStore';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { DatabaseExecutionStore } from './DatabaseExecutionStore';

const databases = testDatabases();
const hourMs = 3_600_000;
const weekMs = 7 * 24 * hourMs;

async function aStore(id: TestDatabaseId) {
  const database = await openTestDatabase(databases, id);
  const manifests = new AppliedManifests(1_000_000);
  const executions = new DatabaseExecutionStore(database, manifests);
  const steps = await DatabaseStepStore.create({
    database,
    manifests,
    clusters: ['prod-eu'],
  });
  return {
    database,
    executions,
    steps,
    async record(name: string, overrides: Partial<Draft> = {}) {
      await executions.insert(
        name,
        aDraft({ report: 'stepwise', ...overrides }),
      );
    },
    async outcomes(name: string) {
      const found = await executions.find(name, undefined);
      return [
        found?.outcome,
        ...(found?.steps ?? []).map(step => step.outcome),
      ];
    },
    async endFirst(name: string) {
      await executions.startStep(name, 1);
      const found = await executions.find(name, undefined);
      if (!found) throw new Error(`There is no ${name}`);
      await executions.finishStep(found, 1, { end: { type: 'Applied' } });
      await steps.write(
        anEnd(name, 1, anOutcome('Successful', { at: database.at })),
      );
    },
  };
}

const twoSteps = { steps: [aDraftStep(), aDraftStep()] };

describe.each(databases.eachSupportedId())('endAbandoned on %s', id => {
  it('ends what was never started, a week after it was recorded and not before', async () => {
    const { database, executions, record, outcomes } = await aStore(id);
    await record('e1', twoSteps);

    database.at += weekMs - 1;
    expect(await executions.endAbandoned()).toEqual([]);
    database.at += 1;
    expect(await executions.endAbandoned()).toEqual(['e1']);

    expect(await outcomes('e1')).toEqual(['TimedOut', 'TimedOut', 'Skipped']);
    const found = await executions.find('e1', undefined);
    expect(found).toMatchObject({
      state: 'Finished',
      finishedAt: '2026-02-07T12:00:00.000Z',
      steps: [
        {
          stabilized: false,
          verified: false,
          explanation: {
            code: 'Abandoned',
            message:
              'its pipeline reported nothing for 7 days: it was not started, and nothing of it was verified',
          },
        },
        { explanation: { code: 'SkippedAfter' } },
      ],
    });
    expect(found?.startedAt).toBeUndefined();
    const { items } = await executions.listTransitions('e1', {
      after: 0,
      limit: 50,
    });
    expect(items.map(({ seq, reason }) => [seq, reason])).toEqual([
      [1, 'TimedOut'],
      [2, 'Skipped'],
    ]);
    expect(await executions.endAbandoned()).toEqual([]);
  });

  it('ends what died between two steps, a week after the one that ended', async () => {
    const { database, executions, record, endFirst, outcomes } = await aStore(
      id,
    );
    await record('e1', twoSteps);
    database.at += 24 * hourMs;
    await endFirst('e1');

    database.at += weekMs - 1;
    expect(await executions.endAbandoned()).toEqual([]);
    database.at += 1;
    expect(await executions.endAbandoned()).toEqual(['e1']);
    expect(await outcomes('e1')).toEqual([
      'TimedOut',
      'Successful',
      'TimedOut',
    ]);
  });

  it('ends every step that was not started, also behind one that may fail', async () => {
    const { database, executions, record, outcomes } = await aStore(id);
    await record('e1', {
      steps: [aDraftStep({ continueOnFailure: true }), aDraftStep()],
    });
    database.at += weekMs;
    await executions.endAbandoned();
    expect(await outcomes('e1')).toEqual(['TimedOut', 'TimedOut', 'TimedOut']);
  });

  it('leaves what runs, what waits for its turn, and what was reported as a whole', async () => {
    const { database, executions, record } = await aStore(id);
    await record('complete', { report: 'complete', entityRef: undefined });
    await record('applying', twoSteps);
    await executions.startStep('applying', 1);
    await record('waiting', { concurrency: 'wait' });
    database.at += weekMs;
    expect(await executions.endAbandoned()).toEqual([]);
  });
});
