import {
  Execution,
  executionSchema,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { anExecution, aStep } from '../__testUtils__/requests';
import { startPortal } from '../__testUtils__/startPortal';

const deploying = (version: string, more: Record<string, unknown> = {}) =>
  anExecution({
    entityRef: 'component:default/checkout',
    version,
    steps: [
      aStep({
        manifests: [
          {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            metadata: { name: 'checkout', namespace: 'shop' },
            spec: {
              template: {
                spec: {
                  containers: [{ name: 'web', image: `checkout:${version}` }],
                },
              },
            },
          },
        ],
        ...more,
      }),
      aStep({ name: 'Settings' }),
    ],
  });

async function start() {
  const portal = await startPortal();
  async function record(version: string): Promise<string> {
    const answer = await portal.post('/v1/executions', deploying(version));
    expect(answer.status).toBe(201);
    return answer.body.id;
  }
  const find = async (id: string): Promise<Execution> =>
    executionSchema.parse((await portal.get(`/v1/executions/${id}`)).body);
  /** Asks again and again: the outcome is a write of the observation's. */
  async function findEnded(id: string): Promise<Execution> {
    for (;;) {
      const found = await find(id);
      if (found.state === 'Finished') return found;
    }
  }
  return { record, find, findEnded };
}

describe('an execution that takes another one over', () => {
  it('ends it, and each names the other', async () => {
    const { record, find, findEnded } = await start();
    const first = await record('1.3.7');
    const second = await record('1.3.8');

    const ended = await findEnded(first);
    expect(ended).toMatchObject({
      outcome: 'Superseded',
      steps: [
        {
          outcome: 'Superseded',
          explanation: {
            code: 'TakenOver',
            message: expect.stringContaining(
              'taken over by 1.3.8, Deployment checkout',
            ),
            params: {
              executionId: second,
              title: '1.3.8',
              object: 'Deployment checkout',
            },
          },
        },
        { outcome: 'Skipped' },
      ],
    });
    const taker = await find(second);
    expect(taker.state).toBe('Running');
    expect(taker.supersedes).toEqual([
      {
        executionId: first,
        step: 1,
        title: '1.3.7',
        object: 'Deployment checkout',
      },
    ]);
  });

  it('leaves it alone when it records the same', async () => {
    const { record, find } = await start();
    const first = await record('1.3.7');
    const second = await record('1.3.7');

    expect((await find(second)).supersedes).toBeUndefined();
    expect((await find(first)).state).toBe('Running');
  });

  it('is the later one of two that come at once', async () => {
    const { record, find, findEnded } = await start();
    const ids = await Promise.all([record('1.3.7'), record('1.3.8')]);

    const found = await Promise.all(ids.map(find));
    const later = found.find(({ supersedes }) => supersedes);
    const earlier = ids.find(id => id !== later?.id) ?? '';
    expect((await findEnded(earlier)).outcome).toBe('Superseded');
    expect((await find(later?.id ?? '')).state).toBe('Running');
    expect(Date.parse(later?.createdAt ?? '')).toBeGreaterThanOrEqual(
      Date.parse((await find(earlier)).createdAt),
    );
  });
});
