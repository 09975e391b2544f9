import { TestApi } from '../testUtils/TestApi';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const startedAt = '2026-11-23T08:00:00Z';
const finishedAt = '2026-11-23T08:00:05Z';
const end = (exitCode: number, reason: string, message?: string) => ({
  terminated: { exitCode, reason, message, startedAt, finishedAt },
});
const waiting = (reason: string) => ({ waiting: { reason } });
const running = { running: { startedAt } };

let pods = 0;

/** A Pod whose container is in a state; gives the path of its log. */
async function aPod(status: Record<string, unknown>): Promise<string> {
  const name = `web-${pods++}`;
  const path = '/api/v1/namespaces/default/pods';
  const containers = [{ name: 'web', image: 'web:1' }];
  await api.ask(path, {
    method: 'POST',
    body: {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name },
      spec: { containers },
    },
  });
  const containerStatuses = [
    { name: 'web', image: 'web:1', ready: false, restartCount: 0, ...status },
  ];
  const { code } = await api.ask(`${path}/${name}/status`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/merge-patch+json' },
    body: { status: { containerStatuses } },
  });
  expect(code).toBe(200);
  return `${path}/${name}/log`;
}

const panic = 'panic: DATABASE_URL is not set';

describe('GET pods/log', () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    ['how a run goes on', { state: running, ready: true }, '', 'listening on'],
    ['why it is not ready', { state: running }, '', 'GET /ready 503'],
    ['how it ended', { state: end(1, 'Error', panic) }, '', panic],
    [
      'the end of the run before while it waits for the next',
      { state: waiting('CrashLoopBackOff'), lastState: end(1, 'Error', panic) },
      '',
      `${finishedAt} ${panic}`,
    ],
    [
      'the run before',
      { state: running, lastState: end(137, 'OOMKilled') },
      '?container=web&previous=true',
      'into memory',
    ],
  ])('says %s', async (_, status, query, said) => {
    const { code, body, headers } = await api.ask((await aPod(status)) + query);
    expect(code).toBe(200);
    expect(headers['content-type']).toBe('text/plain');
    expect(body).toContain(said);
  });

  it('gives the last lines, and of those so many bytes', async () => {
    const path = await aPod({ state: end(1, 'Error', 'no database') });
    const last = await api.ask(`${path}?tailLines=1`);
    expect(last.body).toBe(`${finishedAt} error: no database\n`);
    const few = await api.ask(`${path}?tailLines=1&limitBytes=5`);
    expect(few.body).toBe('2026-');
    expect((await api.ask(`${path}?tailLines=0`)).body).toBe('');
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    [
      'one that never ran',
      { state: waiting('ErrImagePull') },
      '',
      'is waiting to start: ErrImagePull',
    ],
    [
      'a run that was not',
      { state: running },
      '?previous=true',
      'previous terminated container "web"',
    ],
    [
      'another container',
      { state: running },
      '?container=db',
      'db is not valid',
    ],
    ['half a line', { state: running }, '?tailLines=0.5', 'invalid syntax'],
  ])('refuses %s', async (_, status, query, said) => {
    const { code, body } = await api.ask((await aPod(status)) + query);
    expect(code).toBe(400);
    expect(body.message).toContain(said);
  });

  it('has none of a Pod that is not there, and takes nothing', async () => {
    const path = '/api/v1/namespaces/default/pods/nobody/log';
    expect((await api.ask(path)).code).toBe(404);
    expect((await api.ask(path, { method: 'DELETE' })).code).toBe(405);
  });
});
