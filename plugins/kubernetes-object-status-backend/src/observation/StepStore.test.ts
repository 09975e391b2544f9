import { TestDatabaseId } from '@backstage/backend-test-utils';
import { DatabaseExecutionStore } from '../database/executions/DatabaseExecutionStore';
import { DatabaseStepStore } from '../database/steps/DatabaseStepStore';
import { AppliedManifests } from '../redaction/AppliedManifests';
import { aDraft, aDraftStep } from '../__testUtils__/aDraft';
import { noon } from '../__testUtils__/judged';
import { openTestDatabase } from '../__testUtils__/openTestDatabase';
import { testDatabases } from '../__testUtils__/testDatabases';
import { MemoryStepStore } from './__testUtils__/MemoryStepStore';
import {
  stepStoreContract,
  StoreUnderTest,
} from './__testUtils__/stepStoreContract';

const databases = testDatabases();

async function inMemory(): Promise<StoreUnderTest> {
  let at = noon;
  const store = new MemoryStepStore({ now: () => at });
  return {
    store,
    setNow: instant => {
      at = instant;
    },
    record: async (executionId, steps) => store.record(executionId, steps),
    cancel: async (executionId, reason) => store.cancel(executionId, reason),
    takeOver: async executionId => {
      const by = {
        executionId: 'e9',
        title: '2',
        object: 'ConfigMap settings',
      };
      store.takeOver({ executionId, step: 1 }, by);
      return by;
    },
    fence: async () => {
      store.isFenced = true;
    },
    rows: async executionId =>
      store
        .rowsOf({ executionId, step: 1 })
        .map(({ name, status }) => [name, status.status]),
    transitions: async () => store.history,
    outcomes: async executionId => store.outcomesOf(executionId),
  };
}

async function inDatabase(id: TestDatabaseId): Promise<StoreUnderTest> {
  const database = await openTestDatabase(databases, id);
  const manifests = new AppliedManifests(1_000_000);
  const executions = new DatabaseExecutionStore(database);
  const claim = () =>
    DatabaseStepStore.create({ database, manifests, clusters: ['prod-eu'] });
  return {
    store: await claim(),
    setNow: at => {
      database.at = at;
    },
    async record(executionId, steps) {
      await executions.insert(
        executionId,
        aDraft({ steps: steps.map(step => aDraftStep(step)) }),
      );
    },
    cancel: (executionId, reason) =>
      executions.requestCancel(executionId, reason),
    async takeOver() {
      const [applied] = aDraftStep().applied;
      const newer = { ...applied, uid: 'another' };
      const steps = [aDraftStep({ applied: [newer] })];
      await executions.insert('e9', aDraft({ version: '2', steps }));
      return { executionId: 'e9', title: '2', object: 'ConfigMap settings' };
    },
    async fence() {
      await claim();
    },
    async rows(executionId) {
      const found = await executions.listObjects(executionId, 1, undefined);
      return (found?.items ?? []).map(({ name, status }) => [name, status]);
    },
    async transitions(executionId) {
      const page = { after: 0, limit: 500 };
      const { items } = await executions.listTransitions(executionId, page);
      return items.map(item => ({
        at: Date.parse(item.at),
        step: item.step,
        subject: item.subject,
        name: item.subject === 'object' ? item.name ?? '' : item.reason,
        status: item.status,
        previousStatus: item.previousStatus,
      }));
    },
    async outcomes(executionId) {
      const found = await executions.find(executionId, undefined);
      return (found?.steps ?? []).map(({ outcome }) => outcome);
    },
  };
}

describe('MemoryStepStore', () => {
  it.each(stepStoreContract)('%s', async (_, run) => {
    await expect(run(inMemory)).resolves.toBeUndefined();
  });
});

describe.each(databases.eachSupportedId())('DatabaseStepStore on %s', id => {
  it.each(stepStoreContract)('%s', async (_, run) => {
    await expect(run(() => inDatabase(id))).resolves.toBeUndefined();
  });
});
