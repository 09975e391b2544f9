import {
  createdExecutionSchema,
  Execution,
  executionSchema,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { aConfigMap, anExecution, aStep } from '../__testUtils__/requests';
import { startPortal } from '../__testUtils__/startPortal';

type Portal = Awaited<ReturnType<typeof startPortal>>;

/** Ends as soon as it was applied: no cluster is there to look at. */
const unverified = { objectStatusCheck: { mode: 'none' } };
const unnamed = { name: 'Deploy', type: 'raw-yaml', ...unverified };

async function record(portal: Portal, overrides: Record<string, unknown>) {
  const answer = await portal.post('/v1/executions', anExecution(overrides));
  expect(answer.status).toBe(201);
  return createdExecutionSchema.parse(answer.body);
}

const stepwise = (portal: Portal, ...steps: unknown[]) =>
  record(portal, { report: 'stepwise', steps });

async function find(portal: Portal, id: string): Promise<Execution> {
  const { body } = await portal.get(`/v1/executions/${id}`);
  return executionSchema.parse(body);
}

/** Asks again and again: what is asked for is a write of the observation's. */
async function findWhen(
  portal: Portal,
  id: string,
  isSo: (execution: Execution) => boolean,
): Promise<Execution> {
  for (;;) {
    const found = await find(portal, id);
    if (isSo(found)) return found;
  }
}

const hasEnded = ({ state }: Execution) => state === 'Finished';
const statesOf = ({ state, steps }: Execution) => [
  state,
  ...steps.map(step => step.outcome ?? step.state),
];

describe('an execution that is reported step by step', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  const start = (id: string, n: number) =>
    portal.post(`/v1/executions/${id}/steps/${n}/start`, {});
  const finish = (id: string, n: number, body: object) =>
    portal.post(`/v1/executions/${id}/steps/${n}/finish`, body);

  it('waits for its pipeline at every step, and ends with the last', async () => {
    const { id, steps } = await stepwise(portal, unnamed, unnamed);
    expect(steps.map(({ state }) => state)).toEqual(['Queued', 'Queued']);
    expect(statesOf(await find(portal, id))).toEqual([
      'Queued',
      'Queued',
      'Queued',
    ]);

    expect((await start(id, 1)).body).toEqual({ number: 1, state: 'Applying' });
    expect(await find(portal, id)).toMatchObject({
      state: 'Running',
      startedAt: expect.any(String),
      steps: [{ startedAt: expect.any(String) }, {}],
    });
    const one = await finish(id, 1, {
      result: 'applied',
      manifests: [aConfigMap()],
    });
    expect(one.body).toEqual({ number: 1, state: 'Checking' });
    const between = await findWhen(
      portal,
      id,
      ({ steps: [first] }) => first.outcome !== undefined,
    );
    expect(statesOf(between)).toEqual(['Running', 'Successful', 'Queued']);

    await start(id, 2);
    await finish(id, 2, { result: 'applied', manifests: [aConfigMap()] });
    const ended = await findWhen(portal, id, hasEnded);
    expect(statesOf(ended)).toEqual(['Finished', 'Successful', 'Successful']);
  });

  it('answers a report that comes again with what has become of it', async () => {
    const { id } = await stepwise(portal, unnamed);
    await start(id, 1);
    expect((await start(id, 1)).body).toEqual({ number: 1, state: 'Applying' });
    await finish(id, 1, { result: 'applied', manifests: [aConfigMap()] });
    const again = await finish(id, 1, { result: 'failed' });
    expect(again.status).toBe(200);

    const ended = await findWhen(portal, id, hasEnded);
    expect(ended.outcome).toBe('Successful');
    expect((await start(id, 1)).body).toEqual({ number: 1, state: 'Finished' });
  });

  it('takes what was applied in place of what was named before', async () => {
    const { id } = await stepwise(portal, aStep({ manifests: [aConfigMap()] }));
    await start(id, 1);
    await finish(id, 1, {
      result: 'applied',
      manifests: [aConfigMap('other')],
    });
    const found = await findWhen(
      portal,
      id,
      ({ steps: [step] }) => step.waitingFor.length > 0,
    );
    expect(found.steps[0].waitingFor).toMatchObject([{ name: 'other' }]);
  });

  it.each([
    ['deployments.apps is forbidden: User "ci" cannot patch', 'NotPermitted'],
    ['Apply failed with 1 conflict: .spec.replicas', 'ApplyConflict'],
    ['spec.selector: field is immutable', 'ApplyRefused'],
    [undefined, 'ApplyRefused'],
  ])('ends a step whose apply failed: %s', async (error, cause) => {
    const { id } = await stepwise(portal, unnamed, unnamed);
    await start(id, 1);
    await finish(id, 1, { result: 'failed', error });

    const ended = await findWhen(portal, id, hasEnded);
    expect(statesOf(ended)).toEqual(['Finished', 'Failed', 'Skipped']);
    expect(ended).toMatchObject({
      causeCode: cause,
      steps: [
        {
          explanation: {
            message: expect.stringContaining(
              error ?? 'the pipeline gave no reason',
            ),
          },
        },
        {},
      ],
    });
  });

  it('ends with its time, while it is being applied too', async () => {
    const { id } = await stepwise(
      portal,
      aStep({ objectStatusCheck: { stepExecutionTimeoutSeconds: 1 } }),
    );
    await start(id, 1);
    const ended = await findWhen(portal, id, hasEnded);
    expect(ended.outcome).toBe('TimedOut');
    expect(ended.steps[0].explanation?.message).toMatch(/still being applied/);
  });

  it('is cancelled at once while none of its steps runs', async () => {
    const { id } = await stepwise(portal, unnamed, unnamed);
    const { body } = await portal.post(`/v1/executions/${id}/cancel`, {
      reason: 'a test',
    });
    const ended = executionSchema.parse(body);
    expect(statesOf(ended)).toEqual(['Finished', 'Cancelled', 'Skipped']);
    expect(ended.steps[0].explanation?.message).toBe('cancelled: a test');
  });

  it('is cancelled while a step is being applied', async () => {
    const { id } = await stepwise(portal, unnamed);
    await start(id, 1);
    await portal.post(`/v1/executions/${id}/cancel`, { reason: 'a test' });
    const ended = await findWhen(portal, id, hasEnded);
    expect(statesOf(ended)).toEqual(['Finished', 'Cancelled']);
  });

  describe('is reported in its order', () => {
    it.each<[string, number, string, (id: string) => Promise<unknown>]>([
      [
        'a step before an earlier one has ended',
        409,
        'EarlierStepOpen',
        id => start(id, 2),
      ],
      ['a step that it does not have', 404, 'UnknownStep', id => start(id, 3)],
      [
        'an end without a start',
        409,
        'StepNotStarted',
        id => finish(id, 1, { result: 'applied' }),
      ],
    ])('not %s', async (_, status, code, report) => {
      const { id } = await stepwise(portal, unnamed, unnamed);
      expect(await report(id)).toMatchObject({
        status,
        body: { error: { code, message: expect.stringMatching(/.{20,}/) } },
      });
      expect(statesOf(await find(portal, id))).toEqual([
        'Queued',
        'Queued',
        'Queued',
      ]);
    });

    it('not one that was reported as a whole', async () => {
      const { id } = await record(portal, { steps: [unnamed].map(aStep) });
      expect(await start(id, 1)).toMatchObject({
        status: 409,
        body: { error: { code: 'NotStepwise' } },
      });
    });

    it('not with objects that cannot be', async () => {
      const { id } = await stepwise(portal, unnamed);
      await start(id, 1);
      const answer = await finish(id, 1, {
        result: 'applied',
        manifests: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: {} }],
      });
      expect(answer).toMatchObject({
        status: 422,
        body: {
          error: { faults: [{ pointer: '/manifests/0/metadata/name' }] },
        },
      });
      expect((await find(portal, id)).steps[0].state).toBe('Applying');
    });
  });
});

describe('an execution that waits for its turn', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  const forEntity = (name: string, more: Record<string, unknown> = {}) =>
    record(portal, { entityRef: `component:${name}`, ...more });
  const waiting = (name: string, step = aStep(unverified)) =>
    forEntity(name, { concurrency: 'wait', steps: [step] });
  const cancel = (id: string) =>
    portal.post(`/v1/executions/${id}/cancel`, { reason: 'a test' });

  it('starts at once where nothing else runs', async () => {
    const { steps } = await waiting('alone');
    expect(steps).toEqual([{ number: 1, state: 'Checking' }]);
  });

  it('starts when the one before it has ended, and takes nothing over', async () => {
    const first = await forEntity('busy');
    const second = await waiting('busy');
    expect(second.steps).toEqual([{ number: 1, state: 'Queued' }]);
    expect(statesOf(await find(portal, second.id))).toEqual([
      'Queued',
      'Queued',
    ]);

    await cancel(first.id);
    const ended = await findWhen(portal, second.id, hasEnded);
    expect(ended.outcome).toBe('Successful');
    expect((await find(portal, first.id)).outcome).toBe('Cancelled');
  });

  it('goes after those that wait longer', async () => {
    const first = await forEntity('queue');
    const second = await waiting('queue', aStep());
    const third = await waiting('queue');
    await cancel(first.id);

    await findWhen(portal, second.id, ({ state }) => state === 'Running');
    expect((await find(portal, third.id)).state).toBe('Queued');
    await cancel(second.id);
    const last = await findWhen(portal, third.id, hasEnded);
    expect(last.outcome).toBe('Successful');
  });

  it('waits for nobody in another environment or of another entity', async () => {
    await forEntity('one');
    const { steps } = await waiting('two');
    expect(steps[0].state).toBe('Checking');
  });

  it('is cancelled without ever having started', async () => {
    await forEntity('given-up');
    const { id } = await waiting('given-up');
    const ended = executionSchema.parse((await cancel(id)).body);
    expect(statesOf(ended)).toEqual(['Finished', 'Cancelled']);
    expect(ended.startedAt).toBeUndefined();
  });
});
