import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ServerPermissionClient } from '@backstage/plugin-permission-node';
import {
  clusterReadPermission,
  executionCreatePermission,
  executionReadPermission,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  executionRules,
  ExecutionScope,
} from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { AccessEntry } from '../config/readConfig';
import { admits, Authorizer } from './Authorizer';

const entry: AccessEntry = {
  subject: 'external:ci',
  entityRefs: ['*'],
  environments: ['*'],
  clusters: ['prod-*'],
  namespaces: ['shop'],
  actions: ['create', 'read'],
};

const scope: ExecutionScope = {
  entityRef: 'component:default/checkout',
  owners: [],
  environment: 'production',
  targets: [{ cluster: 'prod-eu', namespace: 'shop' }],
};

/** With Backstage's own client, which answers for services by itself. */
function authorizer(...access: AccessEntry[]) {
  const rules = Object.values(executionRules);
  return new Authorizer({
    permissions: ServerPermissionClient.fromConfig(mockServices.rootConfig(), {
      auth: mockServices.auth(),
      discovery: mockServices.discovery(),
    }),
    ruleset: {
      getRuleByName(name) {
        const rule = rules.find(one => one.name === name);
        if (!rule) throw new Error(`There is no rule ${name}`);
        return rule;
      },
    },
    access,
  });
}

const ci = mockCredentials.service('external:ci');

describe('Authorizer for services', () => {
  const mayCreate = async (
    made: Authorizer,
    over: Partial<ExecutionScope> = {},
  ) =>
    admits(await made.decide(ci, executionCreatePermission, 'create'), {
      ...scope,
      ...over,
    });

  it('denies what the map does not name', async () => {
    expect(await mayCreate(authorizer())).toBe(false);
    expect(
      await mayCreate(authorizer({ ...entry, subject: 'external:ci-2' })),
    ).toBe(false);
    expect(
      await mayCreate(authorizer({ ...entry, subject: 'external:*' })),
    ).toBe(false);
    expect(await mayCreate(authorizer({ ...entry, actions: ['read'] }))).toBe(
      false,
    );
  });

  it('admits what one entry names as a whole', async () => {
    expect(await mayCreate(authorizer(entry))).toBe(true);
    expect(await mayCreate(authorizer(entry), { entityRef: undefined })).toBe(
      true,
    );
    expect(
      await mayCreate(authorizer({ ...entry, entityRefs: ['component:*'] }), {
        entityRef: undefined,
      }),
    ).toBe(false);
  });

  it('does not add entries up: each admits what it admits', async () => {
    const both = authorizer(
      { ...entry, clusters: ['prod-eu'], namespaces: ['shop'] },
      { ...entry, clusters: ['prod-us'], namespaces: ['cart'] },
    );

    expect(
      await mayCreate(both, {
        targets: [{ cluster: 'prod-eu', namespace: 'cart' }],
      }),
    ).toBe(false);
    expect(
      await mayCreate(both, {
        targets: [
          { cluster: 'prod-eu', namespace: 'shop' },
          { cluster: 'prod-us', namespace: 'cart' },
        ],
      }),
    ).toBe(false);
  });

  it('keeps to the restrictions of the token, whatever the map says', async () => {
    const restricted = mockCredentials.service('external:ci', {
      permissionNames: [executionReadPermission.name],
    });
    const made = authorizer(entry);

    expect(
      (await made.decide(restricted, executionCreatePermission, 'create')).type,
    ).toBe('Deny');
    expect(
      (await made.decide(restricted, executionReadPermission, 'read')).type,
    ).toBe('Conditional');
    expect(
      (await made.decideOnClusters(restricted, clusterReadPermission))
        .isAllowed,
    ).toBe(false);
  });

  it('shows the clusters that may be read from', async () => {
    const { isAllowed, maySee } = await authorizer(entry).decideOnClusters(
      ci,
      clusterReadPermission,
    );

    expect([isAllowed, maySee('prod-eu'), maySee('test')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

it('allows users everything where permissions are switched off, as Backstage does', async () => {
  const decision = await authorizer().decide(
    mockCredentials.user(),
    executionReadPermission,
    'read',
  );

  expect(decision).toEqual({ type: 'Allow' });
});
