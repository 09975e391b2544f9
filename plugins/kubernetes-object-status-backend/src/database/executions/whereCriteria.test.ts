import {} from '@backstage/backend-test-utils';
import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  ExecutionFilter,
  ExecutionScope,
} from '@object-status/backstage-plugin-kubernetes-object-status-node';
import fc from 'fast-check';
import { meetsCriteria } from '../../permissions/meetsCriteria';
import { aDraft, aDraftStep, anApplied } from '../../__testUtils__/aDraft';
import { openTestDatabase } from '../../__testUtils__/openTestDatabase';
import { DatabaseOwnerStore } from '../owners/DatabaseOwnerStore';
import { DatabaseExecutionStore } from './DatabaseExecutionStore';
import { testDatabases } from '../../__testUtils__/testDatabases';

type Criteria = PermissionCriteria<ExecutionFilter>;

const databases = testDatabases();

const entityRefs = [
  'component:default/a',
  'component:default/A[b]',
  'api:x/a_b',
];
const owners = ['group:default/one', 'group:default/two', 'user:default/me'];
const environments = ['production', 'Production', 'stag%ng'];
const clusters = ['prod-eu', 'prod?us'];
const namespaces = ['shop', 'cart'];

/** Few values, so that they meet; among them what SQL patterns are made of. */
const values: Record<ExecutionFilter['key'], string[]> = {
  owner: owners,
  entityRef: entityRefs,
  environment: environments,
  cluster: clusters,
  namespace: namespaces,
};
const globs = [
  '*',
  '',
  'prod*',
  '*o*',
  'Prod*',
  'component:*',
  '*[b]',
  'api:x/a_b',
  'stag%*',
  'prod?us',
  'axb',
  '**',
];

const scopes: fc.Arbitrary<ExecutionScope> = fc.record({
  entityRef: fc.option(fc.constantFrom(...entityRefs), { nil: undefined }),
  // The table has owners of entities, so they depend on the entity below.
  owners: fc.constant<string[]>([]),
  environment: fc.constantFrom(...environments),
  targets: fc.array(
    fc.record({
      cluster: fc.constantFrom(...clusters),
      namespace: fc.option(fc.constantFrom(...namespaces), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

const filters: fc.Arbitrary<ExecutionFilter> = fc
  .constantFrom<ExecutionFilter['key']>(
    'owner',
    'entityRef',
    'environment',
    'cluster',
    'namespace',
  )
  .chain(key =>
    fc.oneof(
      fc.record({
        key: fc.constant(key),
        values: fc.subarray([...values[key], '*', '']),
      }),
      fc.record({
        key: fc.constant(key),
        values: fc.subarray([...values[key], ...globs], { maxLength: 3 }),
        match: fc.constant('glob' as const),
      }),
    ),
  );

const { criteria } = fc.letrec<{ criteria: Criteria }>(tie => {
  const some = fc
    .array(tie('criteria'), { minLength: 1, maxLength: 3 })
    .map(([first, ...others]): [Criteria, ...Criteria[]] => [first, ...others]);
  return {
    criteria: fc.oneof(
      { maxDepth: 3 },
      filters,
      some.map(allOf => ({ allOf })),
      some.map(anyOf => ({ anyOf })),
      tie('criteria').map(not => ({ not })),
    ),
  };
});

const ownersOf = fc.array(fc.subarray(owners), {
  minLength: entityRefs.length,
  maxLength: entityRefs.length,
});

describe.each(databases.eachSupportedId())('criteria in SQL on %s', id => {
  // Found by the property below: an empty condition took its `not` with it.
  it('admit nothing that a denied pattern of everything denies', async () => {
    const database = await openTestDatabase(databases, id);
    const store = new DatabaseExecutionStore(database);
    await store.insert('e1', aDraft());
    const all = (key: ExecutionFilter['key']): Criteria => ({
      not: { anyOf: [{ key, values: ['*'], match: 'glob' }] },
    });

    for (const key of ['entityRef', 'environment', 'cluster'] as const) {
      const found = await store.list({}, { limit: 50 }, all(key));
      expect(found.items).toEqual([]);
    }
  });

  it('admit what they admit in memory (S4)', async () => {
    const database = await openTestDatabase(databases, id);
    const store = new DatabaseExecutionStore(database);
    const ownerStore = new DatabaseOwnerStore(database);

    await fc.assert(
      fc.asyncProperty(
        fc.array(scopes, { minLength: 1, maxLength: 5 }),
        ownersOf,
        fc.array(criteria, { minLength: 5, maxLength: 5 }),
        async (drawn, owned, asked) => {
          await database.knex('execution').delete();
          for (const [index, ref] of entityRefs.entries()) {
            await ownerStore.replace(ref, owned[index]);
          }
          const recorded = drawn.map(scope => ({
            ...scope,
            owners:
              scope.entityRef === undefined
                ? []
                : owned[entityRefs.indexOf(scope.entityRef)],
          }));
          for (const [index, scope] of recorded.entries()) {
            await store.insert(
              `e${index}`,
              aDraft({
                entityRef: scope.entityRef,
                environment: scope.environment,
                steps: [
                  aDraftStep({
                    applied: scope.targets.map(target =>
                      anApplied(target.cluster, target.namespace),
                    ),
                  }),
                ],
              }),
            );
          }
          for (const one of asked) {
            const found = await store.list({}, { limit: 500 }, one);
            expect(found.items.map(item => item.id).sort()).toEqual(
              recorded.flatMap((scope, index) =>
                meetsCriteria(scope, one) ? [`e${index}`] : [],
              ),
            );
          }
        },
      ),
      { numRuns: 100 },
    );
  }, 120_000);
});
