import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  executionListSchema,
  executionSchema,
  objectListSchema,
  transitionListSchema,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { KubernetesObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import {
  HistoryImportService,
  historyImportServiceRef,
  PastEvent,
  PastExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPortal } from '../__testUtils__/startPortal';

const recordings = join(__dirname, '../../../../test/recordings/data');
const start = Date.parse('2026-08-03T09:00:00.000Z');
const after = (seconds: number, from = start) =>
  new Date(from + seconds * 1_000).toISOString();

/** A module of somebody else that has executions of the past. */
async function startImporting(config = { historyImport: { enabled: true } }) {
  let history: HistoryImportService | undefined;
  const module = createBackendModule({
    pluginId: 'kubernetes-object-status',
    moduleId: 'past',
    register(env) {
      env.registerInit({
        deps: { history: historyImportServiceRef },
        async init(services) {
          history = services.history;
        },
      });
    },
  });
  const portal = await startPortal({
    features: [module],
    config: {
      clusters: [{ name: 'prod-eu', url: 'https://127.0.0.1:1' }],
      environments: [{ name: 'production', tier: 'production' }],
      autoRecord: { enabled: false },
      ...config,
    },
  });
  if (!history) throw new Error('The module has not started');
  const find = async (id: string) =>
    executionSchema.parse((await portal.get(`/v1/executions/${id}`)).body);
  return { portal, history, find };
}

interface RecordedLine {
  /** Absent of what was there before. */
  t?: number;
  type: string;
  object: KubernetesObject;
}

/** A rollout that was recorded on a real cluster, as a past execution. */
function recorded(id: string, from = start): PastExecution {
  const read = (ending: string) =>
    readFileSync(join(recordings, `${id}.${ending}`), 'utf8');
  const { apply, objectStatusCheck } = JSON.parse(read('json'));
  const cluster = 'prod-eu';
  const lines: RecordedLine[] = read('ndjson')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));
  const { namespace } = JSON.parse(read('ndjson').split('\n')[0]);
  const events = lines.flatMap(({ t, type, object }): PastEvent[] => {
    const at = after(Math.max(0, t ?? 0), from);
    if (type === 'DELETED') return [{ at, cluster, delete: [object] }];
    const isSeen = ['LISTED', 'ADDED', 'MODIFIED'].includes(type);
    return isSeen ? [{ at, cluster, upsert: [object] }] : [];
  });
  return {
    key: id,
    createdAt: after(0, from),
    environment: 'production',
    version: '1.4.2',
    source: { actor: 'jane' },
    steps: [
      {
        name: 'Deploy web',
        type: 'raw-yaml',
        cluster,
        namespace,
        manifests: apply,
        objectStatusCheck,
      },
    ],
    events,
  };
}

describe('an execution of the past', () => {
  it.each([
    ['deploy-new', 'Successful'],
    ['deploy-image-pull', 'Failed'],
    ['deploy-old-pods-past-timeout', 'Successful'],
    ['deploy-quota', 'Failed'],
  ])(
    '%s ends %s as it did on its cluster, at its time',
    async (id, outcome) => {
      const { history, find } = await startImporting();
      const { expect: expected } = JSON.parse(
        readFileSync(join(recordings, `${id}.json`), 'utf8'),
      );
      const imported = await history.importExecution(recorded(id));
      const execution = await find(imported.id);

      expect(execution).toMatchObject({
        state: 'Finished',
        outcome,
        createdAt: after(0),
        startedAt: after(0),
        version: '1.4.2',
        source: { type: 'imported', actor: 'jane' },
      });
      const seconds = (Date.parse(execution.finishedAt ?? '') - start) / 1_000;
      const [least, most] = expected.window;
      expect(seconds).toBeGreaterThanOrEqual(least);
      expect(seconds).toBeLessThanOrEqual(most);
    },
  );

  it('has the objects and the history of an observed one', async () => {
    const { portal, history } = await startImporting();
    const { id } = await history.importExecution(recorded('deploy-new'));
    const { body } = await portal.get(`/v1/executions/${id}/steps/1/objects`);
    const { items } = objectListSchema.parse(body);
    expect(items.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'Deployment Successful',
      'ReplicaSet Successful',
      'Pod Successful',
      'Pod Successful',
      'Pod Successful',
    ]);
    const answer = await portal.get(`/v1/executions/${id}/transitions`);
    const { items: transitions } = transitionListSchema.parse(answer.body);
    expect(transitions.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['WindowOpened', 'RolloutComplete']),
    );
    expect(transitions.every(({ at }) => at <= after(14))).toBe(true);
  });

  it('stands where it belongs by its time, and is imported once', async () => {
    const { portal, history } = await startImporting();
    const now = await history.importExecution({
      ...recorded('deploy-new'),
      key: 'later',
      createdAt: after(60),
    });
    const first = await history.importExecution(recorded('deploy-new'));
    const again = await history.importExecution(recorded('deploy-new'));
    expect(first.isNew).toBe(true);
    expect(again).toEqual({ id: first.id, isNew: false });
    const { body } = await portal.get('/v1/executions');
    const { items } = executionListSchema.parse(body);
    expect(items.map(({ id }) => id)).toEqual([now.id, first.id]);
  });

  it('goes on with its second step in the world of the first', async () => {
    const { history, find } = await startImporting();
    const past = recorded('deploy-new');
    const [step] = past.steps;
    const { id } = await history.importExecution({
      ...past,
      steps: [step, { ...step, name: 'Look again' }],
    });
    const { steps, outcome } = await find(id);
    expect(outcome).toBe('Successful');
    expect(steps[1].startedAt).toBe(steps[0].finishedAt);
    const lasted =
      Date.parse(steps[1].finishedAt ?? '') -
      Date.parse(steps[1].startedAt ?? '');
    expect(lasted).toBe(3_000);
  });

  it('may have been cancelled', async () => {
    const { history, find } = await startImporting();
    const cancelled = { at: after(1), reason: 'wrong branch' };
    const { id } = await history.importExecution({
      ...recorded('deploy-new'),
      cancelled,
    });
    expect(await find(id)).toMatchObject({
      outcome: 'Cancelled',
      finishedAt: after(1),
    });
  });

  it('that still goes on is refused whole', async () => {
    const { portal, history } = await startImporting();
    const past = recorded('deploy-new', Date.now() - 2_000);
    await expect(history.importExecution(past)).rejects.toThrow(
      'Step 1 has come to no outcome yet',
    );
    const { body } = await portal.get('/v1/executions');
    expect(executionListSchema.parse(body).items).toEqual([]);
  });

  it.each<[name: string, change: Record<string, unknown>, message: string]>([
    ['without a time', { createdAt: 'yesterday' }, 'createdAt'],
    ['without a step', { steps: [] }, 'steps'],
    ['with something else', { outcome: 'Successful' }, 'outcome'],
  ])('%s is refused in a sentence', async (_, change, message) => {
    const { history } = await startImporting();
    await expect(
      history.importExecution({ ...recorded('deploy-new'), ...change }),
    ).rejects.toThrow(message);
  });

  it('is imported only where that is configured', async () => {
    const { history } = await startImporting({
      historyImport: { enabled: false },
    });
    await expect(
      history.importExecution(recorded('deploy-new')),
    ).rejects.toThrow('set kubernetesObjectStatus.historyImport.enabled');
  });
});
