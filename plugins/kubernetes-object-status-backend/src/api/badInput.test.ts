import { mockServices } from '@backstage/backend-test-utils';
import { gzipSync } from 'node:zlib';
import { aConfigMap, anExecution, aStep } from '../__testUtils__/requests';
import { PortalCall, startPortal } from '../__testUtils__/startPortal';

type Portal = Awaited<ReturnType<typeof startPortal>>;

const megabytes = (count: number) =>
  aConfigMapWith('x'.repeat(count * 1024 * 1024));

function aConfigMapWith(text: string) {
  return { ...aConfigMap(), data: { text } };
}

describe('bad input', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  const create = (how: PortalCall) =>
    portal.call('POST', '/v1/executions', how);
  const raw = (text: string | Buffer, type?: string): PortalCall => ({
    raw: { text, type },
  });

  it.each<[string, PortalCall, number, string]>([
    ['malformed JSON', raw('{"steps": ['), 400, 'MalformedJson'],
    ['a text instead of an object', raw('"hello"'), 400, 'MalformedJson'],
    ['YAML', raw('steps: []', 'application/yaml'), 415, 'WrongContentType'],
    [
      'a form',
      raw('a=b', 'application/x-www-form-urlencoded'),
      415,
      'WrongContentType',
    ],
    ['no body', {}, 415, 'WrongContentType'],
    [
      'another character set',
      raw('{}', 'application/json; charset=latin1'),
      415,
      'WrongContentType',
    ],
    ['a list instead of an object', raw('[]'), 400, 'InvalidRequest'],
    [
      'an unknown field',
      { body: anExecution({ entity: 'x' }) },
      400,
      'InvalidRequest',
    ],
    [
      'an unknown setting',
      {
        body: anExecution({
          steps: [aStep({ objectStatusCheck: { timeout: 3 } })],
        }),
      },
      400,
      'InvalidRequest',
    ],
    [
      'a timeout that is a text',
      {
        body: anExecution({
          steps: [
            aStep({ objectStatusCheck: { stepExecutionTimeoutSeconds: '3m' } }),
          ],
        }),
      },
      400,
      'InvalidRequest',
    ],
    [
      'a link that is no web address',
      {
        body: anExecution({
          source: { type: 'x', url: 'data:text/html,hello' },
        }),
      },
      400,
      'InvalidRequest',
    ],
    [
      'a step without type',
      { body: { steps: [{ name: 'x' }] } },
      400,
      'InvalidRequest',
    ],
    [
      'an unknown step type',
      { body: anExecution({ steps: [aStep({ type: 'helm' })] }) },
      422,
      'UnknownStepType',
    ],
    [
      'an absurd timeout',
      {
        body: anExecution({
          steps: [
            aStep({ objectStatusCheck: { stepExecutionTimeoutSeconds: 1e12 } }),
          ],
        }),
      },
      422,
      'InvalidTimeout',
    ],
    [
      'a timeout of 0',
      {
        body: anExecution({
          steps: [
            aStep({ objectStatusCheck: { stepExecutionTimeoutSeconds: 0 } }),
          ],
        }),
      },
      422,
      'InvalidTimeout',
    ],
    [
      'an unknown cluster',
      { body: anExecution({ steps: [aStep({ cluster: 'moon' })] }) },
      422,
      'UnknownCluster',
    ],
    [
      'nothing to verify',
      { body: anExecution({ steps: [aStep({ manifests: [] })] }) },
      422,
      'NothingToVerify',
    ],
    [
      '12 MB of manifests',
      { body: anExecution({ steps: [aStep({ manifests: [megabytes(12)] })] }) },
      413,
      'BodyTooLarge',
    ],
    [
      '12 MB behind 12 KB of gzip',
      {
        ...raw(
          gzipSync(
            JSON.stringify(
              anExecution({ steps: [aStep({ manifests: [megabytes(12)] })] }),
            ),
          ),
        ),
        headers: { 'Content-Encoding': 'gzip' },
      },
      413,
      'BodyTooLarge',
    ],
    [
      'what says that it is gzip and is not',
      { ...raw('{}'), headers: { 'Content-Encoding': 'gzip' } },
      400,
      'UnreadableBody',
    ],
    [
      'an encoding that nobody knows',
      { ...raw('{}'), headers: { 'Content-Encoding': 'rot13' } },
      415,
      'WrongContentType',
    ],
    [
      '201 steps',
      {
        body: anExecution({
          steps: Array.from({ length: 201 }, () => aStep()),
        }),
      },
      413,
      'TooManySteps',
    ],
    [
      '2,001 objects',
      {
        body: anExecution({
          steps: [
            aStep({
              manifests: Array.from({ length: 2_001 }, (_, index) =>
                aConfigMap(`a${index}`),
              ),
            }),
          ],
        }),
      },
      413,
      'TooManyObjects',
    ],
    [
      'a body nested 100,000 deep',
      raw(
        `{"steps":[{"name":"x","type":"raw-yaml","manifests":[{"a":${'['.repeat(
          100_000,
        )}${']'.repeat(100_000)}}]}]}`,
      ),
      400,
      'TooDeep',
    ],
    [
      'a key that is too long',
      { body: anExecution(), headers: { 'Idempotency-Key': 'x'.repeat(256) } },
      400,
      'InvalidRequest',
    ],
  ])('%s', async (_, how, status, code) => {
    const answer = await create(how);

    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(answer.body.error.type).toBe(
      `urn:kubernetes-object-status:problem:${code}`,
    );
    expect(answer.body).toMatchObject({
      request: {
        method: 'POST',
        url: '/api/kubernetes-object-status/v1/executions',
      },
      response: { statusCode: status },
    });
    expect(JSON.stringify(answer.body)).not.toMatch(/ at .*\.[jt]s/);
  });

  it('tells every fault of a body with its pointer', async () => {
    const answer = await create({
      body: {
        version: 3,
        steps: [
          { name: 'x', type: 'raw-yaml', manifests: {} },
          { name: 'y', type: 'raw-yaml', odd: 1 },
        ],
      },
    });

    expect(answer.body.error.faults).toEqual([
      { pointer: '/version', message: expect.stringContaining('string') },
      {
        pointer: '/steps/0/manifests',
        message: expect.stringContaining('array'),
      },
      {
        pointer: '/steps/1/odd',
        message: expect.stringContaining('additional'),
      },
    ]);
  });

  it('tells at most 50 faults', async () => {
    const answer = await create({
      body: {
        steps: Array.from({ length: 150 }, () => ({ name: 1, type: 2 })),
      },
    });

    expect(answer.body.error.faults).toHaveLength(50);
  });

  it.each([
    ['/v1/executions?limit=0', '/query/limit'],
    ['/v1/executions?limit=501', '/query/limit'],
    ['/v1/executions?limit=many', '/query/limit'],
    ['/v1/executions?state=Done', '/query/state'],
    ['/v1/executions?since=yesterday', '/query/since'],
    ['/v1/executions?orderBy=version', '/query/orderBy'],
    ['/v1/executions?cursor=nonsense', '/query/cursor'],
    // A cursor of the list that is newest first.
    ['/v1/executions?orderBy=startedAt&cursor=WyJhIl0', '/query/cursor'],
    ['/v1/executions?cursor=WzEsMl0', '/query/cursor'],
    ['/v1/executions/x/steps/0/objects', '/params/n'],
    ['/v1/executions/x/steps/first/objects', '/params/n'],
    ['/v1/executions/x/transitions?after=-1', '/query/after'],
  ])('refuses %s', async (path, pointer) => {
    const answer = await portal.get(path);

    expect(answer.status).toBe(400);
    expect(answer.body.error.faults).toEqual([
      { pointer, message: expect.any(String) },
    ]);
  });

  it('refuses a query that it does not know', async () => {
    const answer = await portal.get('/v1/executions?entity=x');

    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain("'entity'");
  });

  it.each([
    ['GET', '/v1/nothing'],
    ['GET', '/v1/executions/unknown'],
    ['GET', '/v1/executions/unknown/transitions'],
    ['GET', '/v1/executions/unknown/steps/1/objects'],
    ['DELETE', '/v1/executions/unknown'],
    ['PUT', '/v1/executions'],
  ] as const)('answers 404 to %s %s', async (method, path) => {
    const answer = await portal.call(method, path);

    expect([answer.status, answer.body.error.code]).toEqual([404, 'NotFound']);
  });

  it('recorded nothing of all that', async () => {
    const answer = await portal.get('/v1/executions');

    expect(answer.body.totalItems).toBe(0);
  });
});

describe('an error that nobody expected', () => {
  it('gives a reference, which the log has too, and nothing else', async () => {
    const logger = mockServices.rootLogger.mock({ child: () => logger });
    const portal = await startPortal({
      features: [
        logger.factory,
        mockServices.permissions.mock({
          authorizeConditional: () => {
            throw Object.assign(new Error('hunter2 at /var/lib/secret'), {
              query: 'select hunter2',
            });
          },
        }).factory,
      ],
    });
    const answer = await portal.get('/v1/executions');

    expect([answer.status, answer.body.error.code]).toEqual([
      500,
      'Unexpected',
    ]);
    expect(answer.text).not.toContain('hunter2');
    const reference = answer.headers['x-request-id'];
    expect(answer.body.error.message).toContain(reference);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining(reference),
      expect.objectContaining({ message: 'hunter2 at /var/lib/secret' }),
    );
  });
});
