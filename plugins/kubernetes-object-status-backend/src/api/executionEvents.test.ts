import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { createdExecutionSchema } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { findEventDeviations } from '../__testUtils__/conformance';
import { SeenEvent } from '../__testUtils__/openEvents';
import { anExecution } from '../__testUtils__/requests';
import { startPortal } from '../__testUtils__/startPortal';

type Portal = Awaited<ReturnType<typeof startPortal>>;

const unheardSignals = createServiceFactory({
  service: signalsServiceRef,
  deps: {},
  factory: () => ({ publish: async () => undefined }),
});

const startWhole = (features: Parameters<typeof startPortal>[0] = {}) =>
  startPortal({
    hasWholeHttpStack: true,
    ...features,
    features: [unheardSignals, ...(features.features ?? [])],
  });

async function record(portal: Portal): Promise<string> {
  const { body } = await portal.post('/v1/executions', anExecution());
  return createdExecutionSchema.parse(body).id;
}

const cancel = (portal: Portal, id: string) =>
  portal.post(`/v1/executions/${id}/cancel`, { reason: 'wrong version' });

/** Names of events; comments are none. */
const namesOf = (events: SeenEvent[]) =>
  events.flatMap(({ event }) => event ?? []);

describe('following an execution through the whole portal', () => {
  it('gives each event before the next is made, although answers are compressed', async () => {
    const portal = await startWhole();
    const id = await record(portal);
    const get = await portal.get(`/v1/executions/${id}`, {
      headers: { 'Accept-Encoding': 'gzip' },
    });
    expect(get.headers['content-encoding']).toBe('gzip');

    const events = await portal.follow(id);
    expect(events.status).toBe(200);
    expect(events.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(events.headers).not.toHaveProperty('content-encoding');
    const first = await events.next();
    expect(first).toMatchObject({
      event: 'state',
      data: { id, state: 'Running', allowedActions: ['cancel'] },
    });
    expect(findEventDeviations(first)).toEqual([]);

    // Nothing more is made until it is asked for.
    await cancel(portal, id);
    const rest = await events.rest();
    expect(namesOf(rest)).toContain('transition');
    expect(namesOf(rest).slice(-2)).toEqual(['state', 'outcome']);
    const { body: found } = await portal.get(`/v1/executions/${id}`);
    const [state, outcome] = rest.filter(({ event }) => event).slice(-2);
    expect(state.data).toEqual({ ...found, now: expect.any(String) });
    expect(outcome.data).toEqual({
      id,
      outcome: 'Cancelled',
      causeCode: found.causeCode,
      finishedAt: found.finishedAt,
    });
    const { body: history } = await portal.get(
      `/v1/executions/${id}/transitions`,
    );
    const transitions = rest.filter(({ event }) => event === 'transition');
    expect(transitions).toEqual(
      history.items.map((data: { seq: number }) => ({
        event: 'transition',
        id: String(data.seq),
        data,
      })),
    );
    for (const event of rest.filter(one => one.event)) {
      expect(findEventDeviations(event)).toEqual([]);
    }
    expect(rest.at(-1)).toEqual({ comment: 'this was all' });
  });

  it('resumes behind Last-Event-ID, and tells an execution that has ended at once', async () => {
    const portal = await startWhole();
    const id = await record(portal);
    await cancel(portal, id);
    const all = await (await portal.follow(id)).rest();
    const ids = all.flatMap(event => event.id ?? []);
    const resumed = await portal.follow(id, {
      headers: { 'Last-Event-ID': ids[0] },
    });

    expect((await resumed.rest()).flatMap(event => event.id ?? [])).toEqual(
      ids.slice(1),
    );
    const last = await portal.follow(id, {
      headers: { 'Last-Event-ID': ids[ids.length - 1] },
    });
    expect(namesOf(await last.rest())).toEqual(['state', 'outcome']);
  });

  it('has its problems before it begins, as every route', async () => {
    const portal = await startWhole();
    const id = await record(portal);
    const codeOf = async (opening: ReturnType<Portal['follow']>) => {
      const { status, text } = await opening;
      return [status, JSON.parse(await text()).error.code];
    };

    expect(await codeOf(portal.follow('nope'))).toEqual([404, 'NotFound']);
    expect(await codeOf(portal.follow(id, { as: 'Bearer x' }))).toEqual([
      401,
      'NotAuthenticated',
    ]);
    expect(
      await codeOf(portal.follow(id, { headers: { 'Last-Event-ID': 'x' } })),
    ).toEqual([400, 'InvalidRequest']);
  });

  it('ends when the token expires, and can be resumed', async () => {
    const token: { expiresAt?: Date } = {};
    const portal = await startWhole({
      features: [
        mockServices.httpAuth.mock({
          credentials: async () =>
            ({ ...mockCredentials.user(), ...token } as never),
        }).factory,
      ],
    });
    const id = await record(portal);
    const expiresAt = new Date(Date.now() + 500);
    token.expiresAt = expiresAt;
    const events = await (await portal.follow(id)).rest();

    expect(namesOf(events)[0]).toBe('state');
    expect(namesOf(events)).not.toContain('outcome');
    expect(events.at(-1)).toEqual({ comment: 'connect again' });
    expect(Date.now()).toBeGreaterThanOrEqual(expiresAt.getTime() - 10);
  });

  it('ends with the portal, which does not wait for it', async () => {
    const portal = await startWhole();
    const id = await record(portal);
    const events = await portal.follow(id);
    await events.next();
    await portal.stop();

    expect((await events.rest()).at(-1)).toEqual({
      comment: 'the server stops, connect again',
    });
  });
});
