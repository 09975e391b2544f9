import { mockServices } from '@backstage/backend-test-utils';
import { EntityOwners } from '../owners/EntityOwners';
import { scheduleMaintenance } from './scheduleMaintenance';

it('does every task once when its time has come', async () => {
  const done: string[] = [];
  const scheduler = mockServices.scheduler.mock();
  await scheduleMaintenance(scheduler, {
    owners: {
      refresh: async () => void done.push('owners'),
    } as unknown as EntityOwners,
    idempotency: {
      claim: jest.fn(),
      abandon: jest.fn(),
      purge: async () => void done.push('answers'),
    },
    executions: {
      endAbandoned: async () => void done.push('abandoned'),
      purgeHistory: async keptMs => void done.push(`history of ${keptMs}`),
    },
    recording: { forget: async () => void done.push('workloads') },
    historyKeptMs: 7,
    captures: {
      async purge(olderThanMs) {
        done.push(`evidence of ${olderThanMs}`);
        return 0;
      },
    },
    evidenceKeptMs: 9,
  });

  const tasks = scheduler.scheduleTask.mock.calls.map(([task]) => task);
  for (const task of tasks) await task.fn(new AbortController().signal);
  expect(done).toEqual([
    'owners',
    'answers',
    'abandoned',
    'workloads',
    'evidence of 9',
    'history of 7',
  ]);
  expect(new Set(tasks.map(({ id }) => id)).size).toBe(6);
});
