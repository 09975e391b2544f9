import {
  anEndedExecution,
  anExecution,
  anExplainedObject,
  anExplanation,
  anObject,
  aStep,
  at,
  aTransition,
  permalink,
} from '../testUtils/builders';
import { FakePortal, Look } from '../testUtils/FakePortal';
import { TestHost } from '../testUtils/TestHost';

describe('show, list and cancel', () => {
  let portal: FakePortal;
  afterEach(() => portal?.stop());

  async function run(look: Look, ...args: string[]) {
    portal = await FakePortal.start([look]);
    const host = new TestHost({ env: { OBJECT_STATUS_URL: portal.url } });
    const exitCode = await host.run(...args);
    return { exitCode, out: host.stdout.text, err: host.stderr.text };
  }

  const failed: Look = {
    execution: anEndedExecution('Failed', 38, {
      explanation: anExplanation({ objects: [anExplainedObject()] }),
    }),
  };

  it('shows an execution by id or permalink, with 0 because it could', async () => {
    const byId = await run(failed, 'show', '01JD8Q4T');
    expect(byId.exitCode).toBe(0);
    expect(byId.out).toMatch(
      /^Failed: checkout 1.4.2 to production after 38 s\n/,
    );
    expect(byId.out.endsWith(`${permalink}\n`)).toBe(true);
    await portal.stop();
    expect(await run(failed, 'show', permalink)).toEqual(byId);
  });

  it.each([
    [failed, 1],
    [{ execution: anEndedExecution('Successful', 1) }, 0],
    [{ execution: anExecution() }, 6],
  ])('maps the outcome with --exit-code', async (look, exitCode) => {
    expect(await run(look, 'show', 'x', '--exit-code')).toMatchObject({
      exitCode: 2,
    });
    await portal.stop();
    expect(await run(look, 'show', '01JD8Q4T', '--exit-code')).toMatchObject({
      exitCode,
    });
  });

  it('shows what came after a success, which stays one', async () => {
    const object = { id: 'a', cluster: 'prod-eu', kind: 'Deployment' };
    const note = {
      ...{ step: 1, params: {}, object: { ...object, name: 'worker' } },
      ...{ code: 'Restarted', message: '2 restarts of worker' },
    };
    const { out, exitCode } = await run(
      {
        execution: {
          ...anEndedExecution('Successful', 38),
          afterwatch: {
            state: 'Watching',
            until: at(638),
            notes: [
              { ...note, at: at(278), healedAt: at(300) },
              { ...note, at: at(400), message: 'Deployment web was deleted' },
            ],
          },
        },
      },
      ...['show', '01JD8Q4T', '--exit-code'],
    );
    expect(exitCode).toBe(0);
    expect(out).toContain(
      [
        '  After      4 min after it ended: 2 restarts of worker, well again after 22 s',
        '             6 min 2 s after it ended: Deployment web was deleted',
        '             The outcome stays Successful.',
        '',
      ].join('\n'),
    );
  });

  it('shows what a running execution waits for', async () => {
    const waitingFor = [anExplainedObject({ message: '1 of 3 pods ready' })];
    const { out } = await run(
      {
        execution: anExecution({ steps: [aStep({ waitingFor })] }),
        objects: [
          anObject({
            status: 'InProgress',
            message: '1 of 3 pods ready',
            columns: { ready: '1/3' },
          }),
        ],
      },
      ...['show', '01JD8Q4T'],
    );
    expect(out).toBe(
      [
        'Running: checkout 1.4.2 to production',
        '',
        '  Waits for  Deployment checkout: WaitingForReadiness',
        '             1 of 3 pods ready',
        '',
        '  Deployment checkout  In progress  RolloutComplete, 1/3 ready',
        '',
        permalink,
        '',
      ].join('\n'),
    );
  });

  it('tells from the history whether a window ever opened', async () => {
    const { out } = await run(
      {
        execution: anEndedExecution('TimedOut', 180, {
          explanation: anExplanation({
            code: 'TimedOutWaiting',
            objects: [anExplainedObject()],
          }),
        }),
        transitions: [
          aTransition({
            subject: 'step',
            status: 'Successful',
            reason: 'WindowOpened',
          }),
          aTransition({
            subject: 'step',
            status: 'Failed',
            reason: 'WindowOpened',
          }),
        ],
      },
      ...['show', '01JD8Q4T'],
    );
    expect(out).toMatch('  Window     opened 1 time, never lasted\n');
  });

  it('says what is different from the last good one', async () => {
    const { id, url, environment, source, state, createdAt, sequence } =
      failed.execution;
    const summary = {
      ...{ id, url, environment, source, state, createdAt, sequence },
      stepCount: 1,
    };
    const place = { cluster: 'prod-eu', namespace: 'shop' };
    const lastGood = {
      before: { ...summary, id: 'before', version: '1.4.1' },
      after: { ...summary, version: '1.4.2' },
      objects: [
        {
          ...{ ...place, change: 'Changed', apiVersion: 'apps/v1' },
          ...{ kind: 'Deployment', name: 'checkout', more: 0, unknown: false },
          fields: [
            {
              path: 'spec.template.spec.containers[app].image',
              ...{ before: 'checkout:1.4.1', after: 'checkout:1.4.2' },
            },
            { path: 'spec.replicas', before: 2, after: 3 },
          ],
        },
        {
          ...{ ...place, change: 'Added', apiVersion: 'v1' },
          ...{ kind: 'ConfigMap', name: 'flags', more: 0, unknown: false },
          fields: [],
        },
      ],
      unchangedObjects: 2,
      images: [
        {
          ...{ kind: 'Deployment', name: 'checkout', container: 'app' },
          ...{ before: 'checkout:1.4.1', after: 'checkout:1.4.2' },
        },
      ],
      settings: [],
      timing: { total: { name: 'Total' }, steps: [], objects: [] },
      causes: { before: [], after: [] },
    };
    const dossier = {
      ...{ causes: [], ruledOut: [], seenBefore: { count: 0, days: 90 } },
      differenceToLastGood: lastGood,
    };
    const { out } = await run({ ...failed, dossier }, 'show', '01JD8Q4T');
    expect(out).toContain(
      [
        '  Changed    since 1.4.1, the last good one:',
        '             image of app in Deployment checkout: checkout:1.4.1 -> checkout:1.4.2',
        '             spec.replicas of Deployment checkout: 2 -> 3',
        '             ConfigMap flags is new',
        '',
      ].join('\n'),
    );
    await portal.stop();
    const without = await run(failed, 'show', '01JD8Q4T');
    expect(without.out).not.toContain('Changed');
  });

  it('lists executions as a table, or one a line as NDJSON', async () => {
    const { out } = await run(
      failed,
      'list',
      '--entity',
      'component:default/checkout',
      '--limit',
      '5',
    );
    expect(out).toBe(
      [
        'ID        OUTCOME  ENVIRONMENT  ENTITY                      VERSION  CREATED                   CAUSE',
        `01JD8Q4T  Failed   production   component:default/checkout  1.4.2    ${at(
          0,
        )}`,
        '',
      ].join('\n'),
    );
    const [{ query }] = portal.requestsOf('GET /v1/executions');
    expect(query.toString()).toBe(
      'limit=5&entityRef=component%3Adefault%2Fcheckout',
    );
  });

  it('cancels with a reason, and says how a finished one had ended', async () => {
    const { exitCode, out } = await run(
      failed,
      ...['cancel', permalink, '--reason', 'wrong version'],
    );
    expect(exitCode).toBe(0);
    expect(out).toBe(`Failed: checkout 1.4.2 to production\n${permalink}\n`);
    const [{ body }] = portal.requestsOf('POST /v1/executions/01JD8Q4T/cancel');
    expect(body).toEqual({ reason: 'wrong version' });
  });

  it('says at once when the portal cannot be reached', async () => {
    portal = await FakePortal.start([failed]);
    const host = new TestHost({ env: { OBJECT_STATUS_URL: portal.url } });
    await portal.stop();
    expect(await host.run('show', '01JD8Q4T')).toBe(6);
    expect(host.stderr.text).toBe(
      'The portal cannot be reached (connection refused).\n',
    );
    expect(host.clock.elapsed()).toBe(0);
  });
});
