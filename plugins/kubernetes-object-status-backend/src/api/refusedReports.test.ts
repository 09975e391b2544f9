import { mockCredentials } from '@backstage/backend-test-utils';
import { lookIntoDatabase } from '../__testUtils__/lookIntoDatabase';
import { aConfigMap, anExecution, aStep } from '../__testUtils__/requests';
import { silentCluster, startPortal } from '../__testUtils__/startPortal';

type Portal = Awaited<ReturnType<typeof startPortal>>;

/** One sentence: a capital or a name first, no line break, no trace. */
const sentence = /^[A-Z"][^\n]{20,300}$/;

const pipeline = mockCredentials.service.header({
  onBehalfOf: mockCredentials.service('external:ci-shop'),
  targetPluginId: 'kubernetes-object-status',
});

const access = [
  {
    subject: 'external:ci-shop',
    entityRefs: ['*'],
    environments: ['*'],
    clusters: ['prod-eu'],
    namespaces: ['shop'],
    actions: ['create', 'read', 'cancel'],
  },
];

const saying = (text: string, name?: string) => ({
  ...aConfigMap(name),
  data: { text },
});

/** What a report is refused for, and what is said. */
interface Refused {
  name: string;
  body: object;
  status: number;
  code: string;
  says: RegExp;
  as?: string;
}

const refused: Refused[] = [
  {
    name: 'one object with two contents',
    body: anExecution({
      steps: [aStep({ manifests: [saying('a'), saying('b')] })],
    }),
    status: 422,
    code: 'DuplicateObject',
    says: /ConfigMap default\/settings .* twice .* \/steps\/0\/manifests\/0 and at \/steps\/0\/manifests\/1/,
  },
  {
    name: 'one object with two contents, one of them in a list',
    body: anExecution({
      steps: [
        aStep({
          manifests: [
            saying('a'),
            { apiVersion: 'v1', kind: 'List', items: [saying('b')] },
          ],
        }),
      ],
    }),
    status: 422,
    code: 'DuplicateObject',
    says: /\/steps\/0\/manifests\/1\/items\/0/,
  },
  {
    name: 'one object with two uids',
    body: anExecution({
      steps: [
        aStep({
          manifests: undefined,
          objects: ['a', 'b'].map(uid => ({
            ...{ apiVersion: 'v1', kind: 'ConfigMap', name: 'settings', uid },
          })),
        }),
      ],
    }),
    status: 422,
    code: 'DuplicateObject',
    says: /\/steps\/0\/objects\/0 and at \/steps\/0\/objects\/1/,
  },
  {
    name: 'a namespace that the pipeline may not use',
    body: anExecution({ steps: [aStep({ namespace: 'cart' })] }),
    status: 403,
    code: 'NotAllowed',
    says: /./,
    as: pipeline,
  },
  {
    name: 'one object among many in a namespace that the pipeline may not use',
    body: anExecution({
      steps: [
        aStep({
          namespace: 'shop',
          manifests: [
            aConfigMap(),
            {
              ...aConfigMap(),
              metadata: { name: 'settings', namespace: 'cart' },
            },
          ],
        }),
      ],
    }),
    status: 403,
    code: 'NotAllowed',
    says: /./,
    as: pipeline,
  },
  {
    name: 'an object without a name',
    body: anExecution({
      steps: [aStep({ manifests: [{ ...aConfigMap(), metadata: {} }] })],
    }),
    status: 422,
    code: 'NameMissing',
    says: /ConfigMap has no metadata\.name/,
  },
];

describe('a report that is refused', () => {
  const database = lookIntoDatabase();
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({
      config: { clusters: [silentCluster], access },
      features: [database.feature],
    });
  });
  afterAll(() => portal.stop());

  it.each(refused)(
    'says why in one sentence and leaves nothing: $name',
    async ({ body, status, code, says, as }) => {
      const before = await database.read();
      const answer = await portal.post('/v1/executions', body, {
        as,
        headers: { 'Idempotency-Key': 'the same for all' },
      });

      expect([answer.status, answer.body.error.code]).toEqual([status, code]);
      expect(answer.body.error.message).toMatch(sentence);
      expect(answer.body.error.message).toMatch(says);
      expect(await database.read()).toEqual(before);
    },
  );

  describe('of a step', () => {
    let id: string;
    beforeAll(async () => {
      const { body } = await portal.post(
        '/v1/executions',
        anExecution({
          report: 'stepwise',
          steps: [aStep({ namespace: 'shop' }), aStep({ namespace: 'shop' })],
        }),
        { as: pipeline },
      );
      id = body.id;
    });

    const applied = { result: 'applied' };
    const inCart = {
      ...aConfigMap(),
      metadata: { name: 'settings', namespace: 'cart' },
    };

    it.each<[string, string, object, number, string, RegExp]>([
      [
        'a finish without a start',
        '1/finish',
        applied,
        409,
        'StepNotStarted',
        /Step 1 \(Deploy checkout\) was not started: start it/,
      ],
      [
        'a start before its turn',
        '2/start',
        {},
        409,
        'EarlierStepOpen',
        /Step 1 \(Deploy checkout\) has not ended/,
      ],
      [
        'a step that it does not have',
        '3/start',
        {},
        404,
        'UnknownStep',
        /has no step 3/,
      ],
      [
        'a finish with one object of two contents',
        '1/finish',
        { ...applied, manifests: [saying('a'), saying('b')] },
        422,
        'DuplicateObject',
        /at \/manifests\/0 and at \/manifests\/1/,
      ],
      [
        'a finish with a namespace that the pipeline may not use',
        '1/finish',
        { ...applied, manifests: [inCart] },
        403,
        'NotAllowed',
        /./,
      ],
    ])(
      'says why in one sentence and leaves nothing: %s',
      async (_, step, body, status, code, says) => {
        const before = await database.read();
        const answer = await portal.post(
          `/v1/executions/${id}/steps/${step}`,
          body,
          { as: pipeline },
        );

        expect([answer.status, answer.body.error.code]).toEqual([status, code]);
        expect(answer.body.error.message).toMatch(sentence);
        expect(answer.body.error.message).toMatch(says);
        expect(await database.read()).toEqual(before);
      },
    );
  });
});

describe('a report that is accepted', () => {
  const database = lookIntoDatabase();
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({ features: [database.feature] });
  });
  afterAll(() => portal.stop());

  it('of an entity that the catalog does not have, with a warning that says so', async () => {
    const answer = await portal.post(
      '/v1/executions',
      anExecution({ entityRef: 'component:default/nowhere' }),
    );

    expect(answer.status).toBe(201);
    expect(answer.body.warnings).toEqual([
      {
        code: 'EntityUnknown',
        params: { entityRef: 'component:default/nowhere' },
        message: expect.stringMatching(/no entity component:default\/nowhere/),
      },
    ]);
  });

  it('of the same manifest twice, as one object', async () => {
    const { body } = await portal.post(
      '/v1/executions',
      anExecution({
        steps: [aStep({ manifests: [saying('a'), saying('a')] })],
      }),
    );
    const { applied_object: rows } = await database.read();

    expect(rows.filter(row => row.includes(body.id))).toHaveLength(1);
  });
});
