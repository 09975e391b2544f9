import { SchedulerService } from '@backstage/backend-plugin-api';
import { CaptureStore } from '../evidence/CaptureStore';
import { ExecutionService } from '../executions/ExecutionService';
import { IdempotencyStore } from '../idempotency/IdempotencyStore';
import { EntityOwners } from '../owners/EntityOwners';
import { AutoRecording } from '../recording/AutoRecording';

/** What is done by and by, by one replica of all. */
export async function scheduleMaintenance(
  scheduler: SchedulerService,
  work: {
    owners: EntityOwners;
    idempotency: IdempotencyStore;
    executions: Pick<ExecutionService, 'endAbandoned' | 'purgeHistory'>;
    recording: Pick<AutoRecording, 'forget'>;
    /** How long rows of the past are kept, in milliseconds. */
    historyKeptMs: number | 'forever';
    captures: Pick<CaptureStore, 'purge'>;
    /** How long evidence is kept, in milliseconds. */
    evidenceKeptMs: number | 'forever';
  },
): Promise<void> {
  await scheduler.scheduleTask({
    id: 'kubernetes-object-status-refresh-owners',
    frequency: { minutes: 5 },
    initialDelay: { seconds: 30 },
    timeout: { minutes: 10 },
    fn: signal => work.owners.refresh(signal),
  });
  await scheduler.scheduleTask({
    id: 'kubernetes-object-status-purge-idempotency',
    frequency: { hours: 1 },
    initialDelay: { minutes: 1 },
    timeout: { minutes: 5 },
    fn: () => work.idempotency.purge(),
  });
  await scheduler.scheduleTask({
    id: 'kubernetes-object-status-end-abandoned',
    frequency: { hours: 1 },
    initialDelay: { minutes: 2 },
    timeout: { minutes: 5 },
    fn: () => work.executions.endAbandoned(),
  });
  await scheduler.scheduleTask({
    id: 'kubernetes-object-status-forget-workloads',
    frequency: { hours: 1 },
    // By then the lists of clusters that answer were read.
    initialDelay: { minutes: 5 },
    timeout: { minutes: 5 },
    fn: () => work.recording.forget(),
  });
  const { historyKeptMs, evidenceKeptMs } = work;
  if (evidenceKeptMs !== 'forever') {
    await scheduler.scheduleTask({
      id: 'kubernetes-object-status-purge-evidence',
      frequency: { hours: 1 },
      initialDelay: { minutes: 4 },
      timeout: { minutes: 10 },
      async fn(signal) {
        await work.captures.purge(evidenceKeptMs, signal);
      },
    });
  }
  if (historyKeptMs === 'forever') return;
  await scheduler.scheduleTask({
    id: 'kubernetes-object-status-purge-history',
    frequency: { hours: 1 },
    initialDelay: { minutes: 3 },
    timeout: { minutes: 10 },
    fn: signal => work.executions.purgeHistory(historyKeptMs, signal),
  });
}
