import { startPortal } from '../__testUtils__/startPortal';

type Portal = Awaited<ReturnType<typeof startPortal>>;

const job = {
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name: 'migrate', namespace: 'shop', uid: 'u1' },
  spec: { completions: 1 },
  status: { conditions: [{ type: 'Complete', status: 'True' }] },
};

describe('evaluate', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  it('judges what it is given, and records nothing', async () => {
    const answer = await portal.post('/v1/evaluate', { objects: [job] });

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      aggregate: 'Successful',
      objects: [
        {
          kind: 'Job',
          namespace: 'shop',
          name: 'migrate',
          uid: 'u1',
          counted: true,
          status: 'Successful',
        },
      ],
    });
    expect((await portal.get('/v1/executions')).body.totalItems).toBe(0);
  });

  it('tells where something is no object', async () => {
    const answer = await portal.post('/v1/evaluate', {
      objects: [job, { apiVersion: 'v1', kind: 'Pod', metadata: {} }],
    });

    expect([answer.status, answer.body.error.code]).toEqual([
      422,
      'NotAnObject',
    ]);
    expect(answer.body.error.faults).toMatchObject([
      { pointer: '/objects/1/metadata/name' },
    ]);
  });

  it('judges no more objects at once than a step may have', async () => {
    const answer = await portal.post('/v1/evaluate', {
      objects: Array.from({ length: 2_001 }, () => job),
    });

    expect([answer.status, answer.body.error.code]).toEqual([
      413,
      'TooManyObjects',
    ]);
  });
});
