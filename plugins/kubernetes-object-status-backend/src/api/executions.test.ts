import { auditorServiceFactory } from '@backstage/backend-defaults/auditor';
import { AuditorService } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createdExecutionSchema } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { aConfigMap, anExecution, aStep } from '../__testUtils__/requests';
import { anEntity, startPortal } from '../__testUtils__/startPortal';

type Portal = Awaited<ReturnType<typeof startPortal>>;

async function record(portal: Portal, overrides = {}) {
  const { body } = await portal.post('/v1/executions', anExecution(overrides));
  return createdExecutionSchema.parse(body);
}

describe('an Idempotency-Key', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  const create = (key: string, overrides = {}, as?: string) =>
    portal.post('/v1/executions', anExecution(overrides), {
      headers: { 'Idempotency-Key': key },
      as,
    });

  it('gives the first answer again, with 200, and records once', async () => {
    const first = await create('a', { version: '1' });
    const second = await create('a', { version: '1' });

    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
    expect((await portal.get('/v1/executions')).body.totalItems).toBe(1);
  });

  it('looks past settings, titles and what the manifests say', async () => {
    const first = await create('b');
    const second = await create('b', {
      title: 'again',
      steps: [
        aStep({
          objectStatusCheck: { stepExecutionTimeoutSeconds: 7 },
          manifests: [{ ...aConfigMap(), data: { a: 'b' } }],
        }),
      ],
    });

    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
  });

  it.each([
    ['entity', { entityRef: 'component:x' }],
    ['version', { version: '2' }],
    ['objects', { steps: [aStep({ manifests: [aConfigMap('other')] })] }],
    ['namespace', { steps: [aStep({ namespace: 'other' })] }],
    ['steps', { steps: [aStep(), aStep()] }],
  ])('is refused for another %s', async (what, overrides) => {
    const key = `differs in ${what}`;
    await create(key);
    const answer = await create(key, overrides);

    expect([answer.status, answer.body.error.code]).toEqual([
      422,
      'IdempotencyKeyReused',
    ]);
  });

  it('belongs to its caller', async () => {
    const first = await create('c');
    const other = await create(
      'c',
      {},
      mockCredentials.user.header('user:default/other'),
    );

    expect(other.status).toBe(201);
    expect(other.body.id).not.toBe(first.body.id);
  });

  /** Whoever is told that the first is in progress asks again, as often as it takes. */
  async function createAtLast(key: string, overrides: object) {
    for (;;) {
      const answer = await create(key, overrides);
      if (answer.status !== 409) return answer;
      expect(answer.body.error.code).toBe('InProgress');
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    }
  }

  it('records once for 50 calls at the same time', async () => {
    const entityRef = 'component:at-once';
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => createAtLast('d', { entityRef })),
    );

    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(49).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const { body } = await portal.get(
      `/v1/executions?entityRef=${encodeURIComponent(
        'component:default/at-once',
      )}`,
    );
    expect(body.totalItems).toBe(1);
  });

  it('records each of 50 calls with keys of their own', async () => {
    const entityRef = 'component:all-different';
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        create(`of its own ${index}`, { entityRef }),
      ),
    );

    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(201));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(50);
  });

  it('is free again when the call was refused', async () => {
    const refused = await create('e', { steps: [aStep({ type: 'helm' })] });
    const accepted = await create('e');

    expect([refused.status, accepted.status]).toEqual([422, 201]);
  });
});

describe('an ETag', () => {
  it('spares whoever polls a body while nothing changed', async () => {
    const portal = await startPortal();
    const { id } = await record(portal);
    for (const path of [
      '/v1/executions',
      `/v1/executions/${id}`,
      `/v1/executions/${id}/steps/1/objects`,
      `/v1/executions/${id}/steps/1/objects?at=2026-11-20T14:02:39.000Z`,
      `/v1/executions/${id}/transitions`,
      '/v1/clusters',
    ]) {
      const { headers } = await portal.get(path);
      const again = await portal.get(path, {
        headers: { 'If-None-Match': headers.etag },
      });

      expect([path, again.status, again.text]).toEqual([path, 304, '']);
    }

    const before = (await portal.get(`/v1/executions/${id}`)).headers.etag;
    await portal.post(`/v1/executions/${id}/cancel`, {});
    const after = await portal.get(`/v1/executions/${id}`, {
      headers: { 'If-None-Match': before },
    });
    expect(after.status).toBe(200);
  });
});

describe('the table of a moment', () => {
  it('is empty before the first look', async () => {
    const portal = await startPortal();
    const { id } = await record(portal);
    const { status, body } = await portal.get(
      `/v1/executions/${id}/steps/1/objects?at=1999-01-01T00:00:00Z`,
    );

    expect(status).toBe(200);
    expect(body).toMatchObject({ items: [], removed: [] });
  });

  it.each([
    ['no time at all', 'at=yesterday'],
    ['a day that no year has', 'at=2026-02-31T12:00:00Z'],
    ['a time of nowhere', 'at=2026-02-01T12:00:00'],
    ['beside since', 'at=2026-02-01T12:00:00Z&since=1'],
  ])('is not to be had for %s', async (_, query) => {
    const portal = await startPortal();
    const { id } = await record(portal);
    const { status, body } = await portal.get(
      `/v1/executions/${id}/steps/1/objects?${query}`,
    );

    expect(status).toBe(422);
    expect(body.error).toMatchObject({
      code: 'ImpossibleMoment',
      faults: [{ pointer: '/query/at' }],
    });
  });

  it.each([
    ['step', (id: string) => `${id}/steps/9`],
    ['execution', () => 'unknown/steps/1'],
  ])('of an unknown %s is not found', async (_, place) => {
    const portal = await startPortal();
    const { id } = await record(portal);
    const { status } = await portal.get(
      `/v1/executions/${place(id)}/objects?at=2026-02-01T12:00:00Z`,
    );

    expect(status).toBe(404);
  });
});

describe('the time of an answer', () => {
  it("is the database's, goes on, and is no part of the ETag", async () => {
    const portal = await startPortal();
    const { id } = await record(portal);
    const first = await portal.get(`/v1/executions/${id}`);
    let second = first;
    while (second.body.now === first.body.now) {
      second = await portal.get(`/v1/executions/${id}`);
    }

    expect(Date.parse(first.body.now)).toBeGreaterThanOrEqual(
      Date.parse(first.body.createdAt),
    );
    expect(second.body.now > first.body.now).toBe(true);
    expect(second.headers.etag).toBe(first.headers.etag);
    expect({ ...second.body, now: first.body.now }).toEqual(first.body);
  });
});

describe('lists', () => {
  it('go from page to page, newest first, each execution once', async () => {
    const portal = await startPortal();
    const ids: string[] = [];
    for (let count = 0; count < 5; count++) {
      ids.unshift((await record(portal)).id);
    }

    const seen: string[][] = [];
    let cursor: string | undefined;
    do {
      const { body } = await portal.get(
        `/v1/executions?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(body.items.map((item: { id: string }) => item.id));
      cursor = body.nextCursor;
    } while (cursor);

    expect(seen).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)]);
  });

  it('are narrowed to any of several owners', async () => {
    const portal = await startPortal({
      entities: [
        anEntity('a', 'group:default/shop'),
        anEntity('b', 'user:default/jane'),
        anEntity('c', 'group:default/cart'),
      ],
    });
    for (const name of ['a', 'b', 'c']) {
      await record(portal, { entityRef: `component:default/${name}` });
    }
    const of = async (...owners: string[]) => {
      const query = owners.map(owner => `ownerRef=${owner}`).join('&');
      const { body } = await portal.get(`/v1/executions?${query}`);
      return body.items.map((item: { entityRef: string }) => item.entityRef);
    };
    expect(await of('group:default/shop')).toEqual(['component:default/a']);
    expect(await of('user:default/jane', 'group:default/shop')).toEqual([
      'component:default/b',
      'component:default/a',
    ]);
    expect(await of('group:default/none')).toEqual([]);
  });

  it('are narrowed by their filters', async () => {
    const portal = await startPortal();
    await record(portal, { version: '1', entityRef: 'component:default/a' });
    const { id } = await record(portal, {
      version: '2',
      source: { type: 'github-actions', url: 'https://example.com/1' },
      entityRef: 'component:default/b',
      steps: [aStep({ namespace: 'shop' })],
    });
    for (const query of [
      'entityRef=component:default/b',
      'namespace=shop',
      'source=github-actions',
      'q=component:default/B',
      'cluster=prod-eu&namespace=shop&environment=default&state=Running',
    ]) {
      const { body } = await portal.get(`/v1/executions?${query}`);

      expect(body.error).toBeUndefined();
      expect([
        query,
        body.items.map((item: { id: string }) => item.id),
      ]).toEqual([query, [id]]);
    }
    expect((await portal.get('/v1/executions?outcome=Failed')).body).toEqual({
      items: [],
      totalItems: 0,
    });
  });
});

describe('a cancel', () => {
  it('ends the execution, once the observation has heard of it', async () => {
    const portal = await startPortal();
    const { id } = await record(portal);
    const answer = await portal.post(`/v1/executions/${id}/cancel`, {
      reason: 'wrong version',
    });
    expect(answer.status).toBe(200);

    const outcomeOf = async () =>
      (await portal.get(`/v1/executions/${id}`)).body.outcome;
    while ((await outcomeOf()) === undefined) {
      await new Promise(resolve => setImmediate(resolve));
    }
    const { body } = await portal.get(`/v1/executions/${id}`);
    expect(body).toMatchObject({
      state: 'Finished',
      outcome: 'Cancelled',
      allowedActions: [],
    });
    expect(body.steps[0].explanation.message).toContain('wrong version');

    const again = await portal.post(`/v1/executions/${id}/cancel`, {});
    expect([again.status, again.body]).toEqual([
      200,
      { ...body, now: expect.any(String) },
    ]);
  });
});

describe('the audit log', () => {
  it('has creates, cancels and denials, without queries and contents', async () => {
    const events: unknown[] = [];
    const auditor: AuditorService = {
      async createEvent({ eventId, severityLevel, request, meta }) {
        const note =
          (end: string) =>
          async (options?: { meta?: unknown; error?: Error }) => {
            events.push({
              eventId,
              severityLevel,
              end,
              url: request?.originalUrl,
              ...(meta as object),
              ...(options?.meta as object),
              message: options?.error?.message,
            });
          };
        return { success: note('success'), fail: note('fail') };
      },
    };
    const portal = await startPortal({
      features: [mockServices.auditor.mock(auditor).factory],
    });
    const created = await record(portal);
    await portal.post(`/v1/executions/${created.id}/cancel`, {});
    await portal.post(
      '/v1/executions',
      anExecution({ steps: [aStep({ type: 'helm' })] }),
    );
    await portal.get('/v1/executions?q=hunter2', {
      as: mockCredentials.service.header(),
    });
    await portal.get('/v1/executions');

    const base = '/api/kubernetes-object-status/v1/executions';
    expect(events).toMatchObject([
      {
        eventId: 'execution-create',
        severityLevel: 'medium',
        end: 'success',
        url: base,
        executionId: created.id,
      },
      {
        eventId: 'execution-cancel',
        end: 'success',
        executionId: created.id,
      },
      {
        eventId: 'execution-create',
        end: 'fail',
        message: expect.stringContaining('helm'),
      },
      {
        eventId: 'access-deny',
        end: 'fail',
        url: base,
        permission: 'kubernetes-object-status.execution.read',
      },
    ]);
    expect(events).toHaveLength(4);
  });

  it('names who called, as Backstage’s own auditor writes it', async () => {
    const logged: unknown[] = [];
    const note = (...said: unknown[]) => void logged.push(said);
    const logger = mockServices.rootLogger.mock({
      child: () => logger,
      debug: note,
      info: note,
      warn: note,
      error: note,
    });
    const portal = await startPortal({
      features: [auditorServiceFactory, logger.factory],
    });
    await record(portal);

    expect(logged).toContainEqual([
      'kubernetes-object-status.execution-create',
      expect.objectContaining({
        status: 'succeeded',
        actor: expect.objectContaining({ actorId: 'user:default/mock' }),
        request: {
          url: '/api/kubernetes-object-status/v1/executions',
          method: 'POST',
        },
      }),
    ]);
  });
});
