import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  isResourcePermission,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createdExecutionSchema,
  EXECUTION_RESOURCE_TYPE,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  createExecutionConditionalDecision,
  executionConditions,
} from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { openApiDocument } from '../schema/openapi.generated';
import { insertJudged } from '../__testUtils__/insertJudged';
import { aJudged } from '../__testUtils__/judged';
import { anExecution, aStep } from '../__testUtils__/requests';
import {
  anEntity,
  silentCluster,
  startPortal,
} from '../__testUtils__/startPortal';
import { routes } from './routes';

type Portal = Awaited<ReturnType<typeof startPortal>>;
type Answer = Pick<Awaited<ReturnType<Portal['get']>>, 'status'> & {
  body?: Awaited<ReturnType<Portal['get']>>['body'];
};

const shop = 'group:default/shop';

const service = (subject: string) =>
  mockCredentials.service.header({
    onBehalfOf: mockCredentials.service(subject),
    targetPluginId: 'kubernetes-object-status',
  });

/** Who calls, and what they are sent with. */
const principals = {
  userAllowed: mockCredentials.user.header('user:default/allowed'),
  userDenied: mockCredentials.user.header('user:default/denied'),
  userOwner: mockCredentials.user.header('user:default/owner'),
  userNoOwner: mockCredentials.user.header('user:default/no-owner'),
  ciWithAccess: service('external:ci-shop'),
  ciReadOnly: service('external:reader'),
  ciElsewhere: service('external:ci-cart'),
  ciWithout: service('external:nobody'),
  pluginWithAccess: service('plugin:scaffolder'),
  pluginWithout: service('plugin:catalog'),
  nobody: mockCredentials.none.header(),
};
type Principal = keyof typeof principals;

const shopAccess = {
  entityRefs: ['component:default/*'],
  environments: ['production'],
  clusters: ['prod-eu'],
  namespaces: ['shop'],
};
const access = [
  {
    ...shopAccess,
    subject: 'external:ci-shop',
    actions: ['create', 'read', 'cancel'],
  },
  {
    ...shopAccess,
    subject: 'plugin:scaffolder',
    actions: ['create', 'read', 'cancel'],
  },
  { ...shopAccess, subject: 'external:reader', actions: ['read'] },
  {
    ...shopAccess,
    subject: 'external:ci-cart',
    namespaces: ['cart'],
    clusters: ['prod-us'],
    actions: ['create', 'read', 'cancel'],
  },
];

/** The portal's policy: what a policy's author would write, by user. */
function decide(
  permission: ResourcePermission<typeof EXECUTION_RESOURCE_TYPE>,
  { principal }: BackstageCredentials,
): PolicyDecision {
  const { userEntityRef } = principal as { userEntityRef?: string };
  const ifOwned = (claims: string[]) =>
    createExecutionConditionalDecision(
      permission,
      executionConditions.isEntityOwner({ claims }),
    );
  switch (userEntityRef) {
    case 'user:default/denied':
      return { result: AuthorizeResult.DENY };
    case 'user:default/owner':
      return ifOwned([shop]);
    case 'user:default/no-owner':
      return ifOwned(['group:default/other']);
    default:
      // As Backstage does: every service is allowed by the policy.
      return { result: AuthorizeResult.ALLOW };
  }
}

const policy = mockServices.permissions.mock({
  authorizeConditional: async (requests, options) =>
    requests.map(({ permission }) =>
      isResourcePermission(permission, EXECUTION_RESOURCE_TYPE)
        ? decide(permission, credentialsOf(options))
        : { result: AuthorizeResult.DENY },
    ),
  authorize: async (requests, options) =>
    requests.map(() => {
      const { principal } = credentialsOf(options);
      const { userEntityRef } = principal as { userEntityRef?: string };
      return {
        result:
          userEntityRef === 'user:default/denied'
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      };
    }),
});

function credentialsOf(options: unknown): BackstageCredentials {
  return (options as { credentials: BackstageCredentials }).credentials;
}

const request = anExecution({
  entityRef: 'component:default/checkout',
  environment: 'production',
  steps: [aStep({ cluster: 'prod-eu', namespace: 'shop' })],
});

/** A status, or a status and how many items the answer has. */
type Cell = number | [number, number];

interface Row {
  call: (portal: Portal, as: string, id: string) => Promise<Answer>;
  expected: Record<Principal, Cell>;
}

const readsOne = {
  userAllowed: 200,
  userDenied: 403,
  userOwner: 200,
  userNoOwner: 404,
  ciWithAccess: 200,
  ciReadOnly: 200,
  ciElsewhere: 404,
  ciWithout: 403,
  pluginWithAccess: 200,
  pluginWithout: 403,
  nobody: 401,
};

const objectId = 'prod-eu|/ConfigMap|shop|settings';

/** The first row of the first step, by its id. */
const objectPath = (id: string) =>
  `/v1/executions/${id}/steps/1/objects/${encodeURIComponent(objectId)}`;

const applied = { result: 'applied' };

/** Who may report is told that the execution was reported as a whole. */
const reportsStep = {
  ...readsOne,
  userAllowed: 409,
  userOwner: 409,
  ciWithAccess: 409,
  ciReadOnly: 403,
  pluginWithAccess: 409,
};

const table: Record<string, Row> = {
  'post /v1/executions': {
    call: ({ post }, as) => post('/v1/executions', request, { as }),
    expected: {
      userAllowed: 201,
      userDenied: 403,
      userOwner: 201,
      userNoOwner: 403,
      ciWithAccess: 201,
      ciReadOnly: 403,
      ciElsewhere: 403,
      ciWithout: 403,
      pluginWithAccess: 201,
      pluginWithout: 403,
      nobody: 401,
    },
  },
  'get /v1/executions': {
    call: ({ get }, as) => get('/v1/executions', { as }),
    expected: {
      userAllowed: [200, 1],
      userDenied: 403,
      userOwner: [200, 1],
      userNoOwner: [200, 0],
      ciWithAccess: [200, 1],
      ciReadOnly: [200, 1],
      ciElsewhere: [200, 0],
      ciWithout: 403,
      pluginWithAccess: [200, 1],
      pluginWithout: 403,
      nobody: 401,
    },
  },
  'get /v1/executions/{id}': {
    call: ({ get }, as, id) => get(`/v1/executions/${id}`, { as }),
    expected: readsOne,
  },
  'post /v1/executions/{id}/cancel': {
    call: ({ post }, as, id) =>
      post(`/v1/executions/${id}/cancel`, { reason: 'test' }, { as }),
    expected: { ...readsOne, ciReadOnly: 403 },
  },
  'post /v1/executions/{id}/steps/{n}/start': {
    call: ({ post }, as, id) =>
      post(`/v1/executions/${id}/steps/1/start`, {}, { as }),
    expected: reportsStep,
  },
  'post /v1/executions/{id}/steps/{n}/finish': {
    call: ({ post }, as, id) =>
      post(`/v1/executions/${id}/steps/1/finish`, applied, { as }),
    expected: reportsStep,
  },
  'get /v1/executions/{id}/steps/{n}/objects': {
    call: ({ get }, as, id) =>
      get(`/v1/executions/${id}/steps/1/objects`, { as }),
    expected: readsOne,
  },
  'get /v1/executions/{id}/steps/{n}/objects/{uid}': {
    call: ({ get }, as, id) => get(objectPath(id), { as }),
    expected: readsOne,
  },
  'get /v1/executions/{id}/steps/{n}/objects/{uid}/evidence': {
    call: ({ get }, as, id) => get(`${objectPath(id)}/evidence`, { as }),
    expected: readsOne,
  },
  'get /v1/executions/{id}/steps/{n}/objects/{uid}/log': {
    call: ({ get }, as, id) =>
      get(`${objectPath(id)}/log?container=web`, { as }),
    // A ConfigMap has none; who may not read evidence is not told that.
    expected: {
      ...readsOne,
      userAllowed: 404,
      userOwner: 404,
      ciWithAccess: 404,
      ciReadOnly: 404,
      pluginWithAccess: 404,
    },
  },
  'get /v1/executions/{id}/dossier': {
    call: ({ get }, as, id) => get(`/v1/executions/${id}/dossier`, { as }),
    expected: readsOne,
  },
  'get /v1/executions/{id}/compare': {
    call: ({ get }, as, id) =>
      get(`/v1/executions/${id}/compare?with=${id}`, { as }),
    expected: readsOne,
  },
  'get /v1/executions/{id}/transitions': {
    call: ({ get }, as, id) => get(`/v1/executions/${id}/transitions`, { as }),
    expected: readsOne,
  },
  'get /v1/executions/{id}/events': {
    async call({ follow }, as, id) {
      const events = await follow(id, { as });
      events.leave();
      return { status: events.status };
    },
    expected: readsOne,
  },
  'get /v1/clusters': {
    call: ({ get }, as) => get('/v1/clusters', { as }),
    expected: {
      userAllowed: [200, 1],
      userDenied: 403,
      userOwner: [200, 1],
      userNoOwner: [200, 1],
      ciWithAccess: [200, 1],
      ciReadOnly: [200, 1],
      ciElsewhere: [200, 0],
      ciWithout: 403,
      pluginWithAccess: [200, 1],
      pluginWithout: 403,
      nobody: 401,
    },
  },
  'get /v1/environments': {
    call: ({ get }, as) => get('/v1/environments', { as }),
    expected: {
      userAllowed: [200, 2],
      userDenied: 403,
      userOwner: [200, 2],
      userNoOwner: [200, 2],
      ciWithAccess: [200, 2],
      ciReadOnly: [200, 2],
      ciElsewhere: [200, 1],
      ciWithout: 403,
      pluginWithAccess: [200, 2],
      pluginWithout: 403,
      nobody: 401,
    },
  },
  'post /v1/evaluate': {
    call: ({ post }, as) => post('/v1/evaluate', { objects: [] }, { as }),
    expected: {
      userAllowed: 200,
      userDenied: 403,
      userOwner: 200,
      userNoOwner: 200,
      ciWithAccess: 200,
      ciReadOnly: 200,
      ciElsewhere: 200,
      ciWithout: 403,
      pluginWithAccess: 200,
      pluginWithout: 403,
      nobody: 401,
    },
  },
};

const judged = insertJudged();

const startGuarded = () =>
  startPortal({
    config: {
      clusters: [silentCluster],
      environments: [{ name: 'production', clusters: ['prod-eu'] }],
      access,
    },
    entities: [anEntity('checkout', shop)],
    features: [policy.factory, judged.feature],
  });

async function record(portal: Portal): Promise<string> {
  const { body } = await portal.post('/v1/executions', request, {
    as: principals.userAllowed,
  });
  const { id } = createdExecutionSchema.parse(body);
  await judged.insert(id, aJudged('settings', 'InProgress', { id: objectId }));
  return id;
}

describe('routes', () => {
  const served = routes({
    executions: {} as never,
    dossiers: {} as never,
    feeds: {} as never,
    objects: {} as never,
    evidences: {} as never,
    clock: {} as never,
    clusters: new Map(),
    recording: {} as never,
    environments: [],
    evaluate: () => ({} as never),
    limits: { objects: 1 },
  }).map(({ method, path }) => `${method} ${path}`);

  it('are those of the OpenAPI document, all of them and no other', () => {
    const documented = Object.entries(openApiDocument.paths).flatMap(
      ([path, item]) => Object.keys(item).map(method => `${method} ${path}`),
    );

    expect(served.sort()).toEqual(documented.sort());
  });

  it('all have a row in the table of principals (S3)', () => {
    expect(Object.keys(table).sort()).toEqual(served.sort());
  });
});

describe.each(Object.entries(table))('%s', (_, { call, expected }) => {
  let portal: Portal;
  let id: string;
  beforeAll(async () => {
    portal = await startGuarded();
    id = await record(portal);
  });
  afterAll(() => portal.stop());

  it.each(
    (Object.keys(principals) as Principal[]).map(
      (principal): [Principal, Cell] => [principal, expected[principal]],
    ),
  )('%s: %s', async (principal, cell) => {
    const answer = await call(portal, principals[principal], id);

    expect(
      typeof cell === 'number'
        ? answer.status
        : [answer.status, answer.body.items.length],
    ).toEqual(cell);
  });
});

describe('what may not be seen', () => {
  it('answers word by word like what is not there', async () => {
    const portal = await startGuarded();
    const id = await record(portal);
    const as = principals.userNoOwner;

    for (const rest of [
      '',
      '/transitions',
      '/steps/1/objects',
      '/steps/1/objects/x',
      '/steps/1/objects/x/log?container=web',
      '/steps/1/objects/x/evidence',
    ]) {
      const hidden = await portal.get(`/v1/executions/${id}${rest}`, { as });
      const absent = await portal.get(`/v1/executions/absent${rest}`, { as });

      expect(hidden.status).toBe(404);
      expect(hidden.text.replace(id, 'absent')).toBe(absent.text);
    }
  });

  it('is not followed either, and says the same', async () => {
    const portal = await startGuarded();
    const id = await record(portal);
    const as = principals.userNoOwner;
    const hidden = await portal.follow(id, { as });
    const absent = await portal.follow('absent', { as });

    expect(hidden.status).toBe(404);
    expect((await hidden.text()).replace(id, 'absent')).toBe(
      await absent.text(),
    );
  });
});

describe('creating', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startGuarded();
  });
  afterAll(() => portal.stop());

  it.each([
    ['another entity', { entityRef: 'api:default/checkout' }],
    ['no entity', { entityRef: undefined }],
    ['another environment', { environment: 'default' }],
    ['another namespace', { steps: [aStep({ namespace: 'cart' })] }],
    ['no namespace given, so default', { steps: [aStep()] }],
    [
      'a namespace that a manifest names',
      {
        steps: [
          aStep({
            namespace: 'shop',
            manifests: [
              {
                apiVersion: 'v1',
                kind: 'ConfigMap',
                metadata: { name: 'a', namespace: 'cart' },
              },
            ],
          }),
        ],
      },
    ],
    [
      'something cluster-scoped',
      {
        steps: [
          aStep({
            namespace: 'shop',
            manifests: [
              { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'x' } },
            ],
          }),
        ],
      },
    ],
    [
      'a second step elsewhere',
      {
        steps: [aStep({ namespace: 'shop' }), aStep({ namespace: 'cart' })],
      },
    ],
    ['a cluster that is not there', { steps: [aStep({ cluster: 'moon' })] }],
  ])('is refused to a service for %s', async (_, overrides) => {
    const answer = await portal.post(
      '/v1/executions',
      { ...request, ...overrides },
      { as: principals.ciWithAccess },
    );

    expect(answer.status).toBe(403);
  });
});

describe('what the caller may do', () => {
  it('is told with the execution', async () => {
    const portal = await startGuarded();
    const id = await record(portal);
    const actions = async (principal: Principal) =>
      (await portal.get(`/v1/executions/${id}`, { as: principals[principal] }))
        .body.allowedActions;

    expect(await actions('ciWithAccess')).toEqual(['cancel']);
    expect(await actions('userOwner')).toEqual(['cancel']);
    expect(await actions('ciReadOnly')).toEqual([]);
  });
});
