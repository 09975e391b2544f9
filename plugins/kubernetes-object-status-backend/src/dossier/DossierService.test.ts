import {
  comparisonSchema,
  dossierSchema,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { identityKey } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { aCapture } from '../__testUtils__/aCapture';
import { aJudged, noon } from '../__testUtils__/judged';
import { Capture } from '../evidence/Capture';
import { aStepExecution } from './__testUtils__/aMaterial';
import { DossierService } from './DossierService';
import { CauseQuery, ComparedExecution, DossierStore } from './DossierStore';

const entityRef = 'component:default/checkout';

function running(image: string) {
  return {
    ...{ apiVersion: 'apps/v1', kind: 'Deployment' },
    metadata: { name: 'web' },
    spec: { template: { spec: { containers: [{ name: 'app', image }] } } },
  };
}

function anExecution(
  id: string,
  outcome: string,
  image: string,
  overrides: Partial<ComparedExecution['execution']> = {},
): ComparedExecution {
  const base = {
    ...{ id, entityRef, environment: 'production', outcome },
    ...{ source: { type: 'cli' }, state: 'Finished', sequence: 1 },
    createdAt: new Date(noon).toISOString(),
  };
  const row = aJudged('web', 'Failed', { cause: 'CrashLoop' });
  const step = aStepExecution({
    outcome,
    ...(outcome === 'Failed' && {
      explanation: {
        ...{ code: 'FailedFor', params: {}, message: 'it failed' },
        cause: 'CrashLoop',
        objects: [{ ...row, ...row.status }],
      },
    }),
  });
  return {
    execution: { ...base, steps: [step], warnings: [], ...overrides },
    summary: { ...base, stepCount: 1 },
    applied: [
      {
        ...{ step: 1, cluster: 'prod-eu', apiVersion: 'apps/v1' },
        ...{ kind: 'Deployment', namespace: 'shop', name: 'web' },
        manifest: running(image),
      },
    ],
    changes: [],
  };
}

/** A store of what the test gives; the caller sees all of it. */
class FakeDossierStore implements DossierStore {
  asked: CauseQuery[] = [];
  isFailureKept = false;

  constructor(
    private readonly executions: ComparedExecution[],
    private readonly lastGood?: string,
  ) {}

  async load(id: string) {
    return this.executions.find(({ execution }) => execution.id === id);
  }

  async findLastGood() {
    return this.lastGood;
  }

  async listTroubled() {
    return [];
  }

  async hasFailures() {
    return this.isFailureKept;
  }

  async countCause(query: CauseQuery) {
    this.asked.push(query);
    return { count: 3, ownerRef: 'group:default/payments' };
  }
}

function aService(store: DossierStore, captures: Capture[] = []) {
  const list = jest.fn(async () => captures);
  const baseUrl = 'https://portal.example.com';
  return {
    list,
    service: new DossierService({ store, captures: { list }, baseUrl }),
  };
}

const good = anExecution('e1', 'Successful', 'web:1');
const failed = anExecution('e2', 'Failed', 'web:2');

describe('a comparison', () => {
  it('is of the other execution before this one, each with its address', async () => {
    const { service } = aService(new FakeDossierStore([good, failed]));
    const found = await service.compare('e2', 'e1', undefined);

    expect(comparisonSchema.parse(JSON.parse(JSON.stringify(found)))).toEqual(
      JSON.parse(JSON.stringify(found)),
    );
    expect(found).toMatchObject({
      before: {
        id: 'e1',
        url: 'https://portal.example.com/catalog/default/component/checkout/object-status/e1',
      },
      after: { id: 'e2' },
      objects: [
        {
          ...{ change: 'Changed', name: 'web', more: 0, unknown: false },
          fields: [
            {
              path: 'spec.template.spec.containers[app].image',
              ...{ before: 'web:1', after: 'web:2' },
            },
          ],
        },
      ],
      images: [{ container: 'app', before: 'web:1', after: 'web:2' }],
      unchangedObjects: 0,
      causes: { before: [], after: ['CrashLoop'] },
    });
  });

  it('of objects that were reported by name takes what was seen of them at the end', async () => {
    const byName = ({ applied, ...rest }: ComparedExecution) => ({
      ...rest,
      applied: applied.map(({ manifest, ...named }) => named),
    });
    const seen = (image: string, uid: string) => ({
      ...running(image),
      metadata: {
        ...{ name: 'web', namespace: 'shop', uid, resourceVersion: uid },
        annotations: { 'deployment.kubernetes.io/revision': uid },
      },
      spec: { ...running(image).spec, filledIn: 'by the cluster' },
      status: { readyReplicas: Number(uid) },
    });
    // What was seen stands for both, also where one has its manifest.
    const store = new FakeDossierStore([good, byName(failed)]);
    const { service, list } = aService(store);
    const [named] = good.applied;
    const ended = (image: string, uid: string): Capture => ({
      ...aCapture(),
      ...{ executionId: 'e', step: 1, logs: [] },
      ...{ moment: 'Ended', objectId: identityKey(named) },
      evidence: { ...aCapture().evidence, object: seen(image, uid) },
    });
    list.mockResolvedValueOnce([ended('web:1', '1')]);
    list.mockResolvedValueOnce([ended('web:2', '2')]);

    const found = await service.compare('e2', 'e1', undefined);
    expect(found.images).toMatchObject([
      { container: 'app', before: 'web:1', after: 'web:2' },
    ]);
    expect(found.objects).toMatchObject([
      {
        unknown: false,
        fields: [{ path: 'spec.template.spec.containers[app].image' }],
      },
    ]);
    expect(found.objects[0].fields).toHaveLength(1);
  });

  it('with the last good one finds it', async () => {
    const { service } = aService(new FakeDossierStore([good, failed], 'e1'));
    const { before } = await service.compare('e2', 'lastGood', undefined);
    expect(before.id).toBe('e1');
  });

  it.each<[string, ComparedExecution]>([
    ['there is none', failed],
    [
      'it is of no entity',
      anExecution('e2', 'Failed', 'web:2', { entityRef: undefined }),
    ],
  ])('with the last good one says where %s', async (_, execution) => {
    const { service } = aService(new FakeDossierStore([execution]));
    await expect(
      service.compare('e2', 'lastGood', undefined),
    ).rejects.toMatchObject({
      name: 'NoLastGoodError',
      message: 'There is no earlier successful deployment to production',
    });
  });

  it.each([
    ['e2', 'nope'],
    ['nope', 'e2'],
    ['nope', 'lastGood'],
  ])('of %s with %s is not found', async (id, other) => {
    const { service } = aService(new FakeDossierStore([failed], 'e2'));
    await expect(service.compare(id, other, undefined)).rejects.toMatchObject({
      name: 'UnknownExecutionError',
    });
  });
});

describe('a dossier', () => {
  it('has the cause, how often it was there before, and what is different', async () => {
    const store = new FakeDossierStore([good, failed], 'e1');
    const found = await aService(store).service.explain('e2', undefined);

    const told = JSON.parse(JSON.stringify(found));
    expect(dossierSchema.parse(told)).toEqual(told);
    expect(found).toMatchObject({
      causes: [{ code: 'CrashLoop' }],
      seenBefore: { count: 3, days: 90, ownerRef: 'group:default/payments' },
      differenceToLastGood: { before: { id: 'e1' }, images: [{}] },
    });
    expect(store.asked).toEqual([
      {
        ...{ causeCode: 'CrashLoop', entityRef, days: 90 },
        before: { id: 'e2', createdAt: noon },
      },
    ]);
  });

  it('has no difference where nothing was good before', async () => {
    const { service } = aService(new FakeDossierStore([failed]));
    const found = await service.explain('e2', undefined);
    expect(found).not.toHaveProperty('differenceToLastGood');
  });

  it('does not count what has no cause, or none that is known', async () => {
    const unknown = anExecution('e2', 'TimedOut', 'web:2');
    const store = new FakeDossierStore([good, unknown]);
    const { service } = aService(store);
    for (const id of ['e1', 'e2']) {
      const { seenBefore } = await service.explain(id, undefined);
      expect(seenBefore).toEqual({ count: 0, days: 90 });
    }
    expect(store.asked).toEqual([]);
  });

  it('has evidence for who may see it, and nothing of it for others', async () => {
    const { id, logTargets, ...capture } = aCapture();
    const captures = [{ ...capture, executionId: 'e2', step: 1, logs: [] }];
    const { service } = aService(new FakeDossierStore([failed]), captures);
    const seen = await service.explain('e2', undefined, () => true);
    const unseen = await service.explain('e2', undefined);
    expect(seen.evidence?.items).toHaveLength(1);
    expect(unseen).not.toHaveProperty('evidence');
  });

  it('of a success reads what was kept only where something had failed', async () => {
    const store = new FakeDossierStore([good]);
    const { service, list } = aService(store);
    await service.explain('e1', undefined);
    expect(list).not.toHaveBeenCalled();

    store.isFailureKept = true;
    await service.explain('e1', undefined);
    expect(list).toHaveBeenCalledTimes(1);
  });
});
