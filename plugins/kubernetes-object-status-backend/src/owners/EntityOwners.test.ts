import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Entity } from '@backstage/catalog-model';
import { DatabaseExecutionStore } from '../database/executions/DatabaseExecutionStore';
import { DatabaseOwnerStore } from '../database/owners/DatabaseOwnerStore';
import { aDraft } from '../__testUtils__/aDraft';
import { openTestDatabase } from '../__testUtils__/openTestDatabase';
import { anEntity } from '../__testUtils__/startPortal';
import { EntityOwners } from './EntityOwners';
import { testDatabases } from '../__testUtils__/testDatabases';

const databases = testDatabases();
const checkout = 'component:default/checkout';

type Catalog = Entity[] | 'down' | 'silent';

async function ownersOn(id: TestDatabaseId, entities: Catalog) {
  const database = await openTestDatabase(databases, id);
  const store = new DatabaseOwnerStore(database);
  const catalog = catalogServiceMock.mock();
  const answering = catalogServiceMock({
    entities: typeof entities === 'string' ? [] : entities,
  });
  catalog.getEntitiesByRefs.mockImplementation((request, options) => {
    if (entities === 'down') throw new Error('The catalog is down');
    if (entities === 'silent') return new Promise(() => {});
    return answering.getEntitiesByRefs(request, options);
  });
  const logger = mockServices.logger.mock();
  const made = new EntityOwners({
    auth: mockServices.auth(),
    catalog,
    store,
    logger,
    patienceMs: typeof entities === 'string' ? 10 : 60_000,
  });
  return { owners: made, store, logger, catalog, database };
}

describe.each(databases.eachSupportedId())('EntityOwners on %s', id => {
  const owners = (entities: Catalog) => ownersOn(id, entities);

  it('asks the catalog', async () => {
    const { owners: made } = await owners([
      anEntity('checkout', 'group:default/shop', 'user:default/jane'),
    ]);

    expect(await made.lookUp(checkout)).toEqual({
      isKnown: true,
      owners: ['group:default/shop', 'user:default/jane'],
    });
  });

  it('keeps the last owners of an entity that left the catalog', async () => {
    const { owners: made, store } = await owners([]);
    await store.replace(checkout, ['group:default/shop']);
    const lookup = await made.lookUp(checkout);
    await made.remember(checkout, lookup);

    expect(lookup).toEqual({ isKnown: false, owners: ['group:default/shop'] });
    expect(await store.find(checkout)).toEqual(['group:default/shop']);
  });

  it.each(['down', 'silent'] as const)(
    'counts the last owners while the catalog is %s, and says so',
    async how => {
      const { owners: made, store, logger } = await owners(how);
      await store.replace(checkout, ['group:default/shop']);

      expect(await made.lookUp(checkout)).toEqual({
        isKnown: undefined,
        owners: ['group:default/shop'],
      });
      expect(logger.warn).toHaveBeenCalledTimes(1);
    },
  );

  it('refreshes every entity that has executions, page by page', async () => {
    const names = Array.from({ length: 230 }, (_, index) => `service-${index}`);
    const {
      owners: made,
      store,
      catalog,
      database,
    } = await owners(
      names.map(name => anEntity(name, `group:default/owner-of-${name}`)),
    );
    const executions = new DatabaseExecutionStore(database);
    for (const name of [...names, 'gone']) {
      const entityRef = `component:default/${name}`;
      await store.replace(entityRef, ['group:default/before']);
      await executions.insert(name, aDraft({ entityRef }));
    }
    await made.refresh();

    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(3);
    for (const name of names) {
      expect(await store.find(`component:default/${name}`)).toEqual([
        `group:default/owner-of-${name}`,
      ]);
    }
    expect(await store.find('component:default/gone')).toEqual([
      'group:default/before',
    ]);
  });

  it('stops when it is told to', async () => {
    const { owners: made, catalog } = await owners([]);
    await made.refresh(AbortSignal.abort());

    expect(catalog.getEntitiesByRefs).not.toHaveBeenCalled();
  });
});
