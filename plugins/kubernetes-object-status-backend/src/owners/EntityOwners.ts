import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Where owners are kept, for owner conditions in SQL. */
export interface OwnerStore {
  find(entityRef: string): Promise<string[]>;
  /** Makes these the entity's owners, whoever was before. */
  replace(entityRef: string, owners: string[]): Promise<void>;
  /** Entities of recorded executions, in order, behind `after`. */
  listEntities(page: { after: string; limit: number }): Promise<string[]>;
}

/** What the catalog says of an entity now. */
export interface EntityLookup {
  /** `undefined` when the catalog did not answer. */
  isKnown: boolean | undefined;
  owners: string[];
}

/** Entities asked for at once. */
const pageSize = 100;

/** How long a caller waits for the catalog before the last owners count. */
const defaultPatienceMs = 5_000;

/**
 * Owners of entities: asked of the catalog when an execution is recorded,
 * refreshed by schedule, read from our table when the catalog is silent.
 *
 * An entity that left the catalog keeps its last owners, so that they go on
 * seeing its history.
 */
export class EntityOwners {
  constructor(
    private readonly options: {
      catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
      auth: AuthService;
      store: OwnerStore;
      logger: LoggerService;
      patienceMs?: number;
    },
  ) {}

  /** Who owns the entity; never throws. */
  async lookUp(entityRef: string): Promise<EntityLookup> {
    const { store, logger } = this.options;
    try {
      const [entity] = await within(
        this.options.patienceMs ?? defaultPatienceMs,
        this.fetch([entityRef]),
      );
      return entity
        ? { isKnown: true, owners: ownersOf(entity) }
        : { isKnown: false, owners: await store.find(entityRef) };
    } catch (error) {
      logger.warn(
        `The catalog did not say who owns ${entityRef}; the owners of the last time count`,
        { error: String(error) },
      );
      return { isKnown: undefined, owners: await store.find(entityRef) };
    }
  }

  /** Keeps what was looked up. */
  async remember(entityRef: string, lookup: EntityLookup): Promise<void> {
    if (!lookup.isKnown) return;
    await this.options.store.replace(entityRef, lookup.owners);
  }

  /**
   * Refreshes the owners of every entity that has executions.
   *
   * @throws whatever the catalog or the database throws: the next run tries again
   */
  async refresh(signal?: AbortSignal): Promise<void> {
    const { store } = this.options;
    let after = '';
    while (!signal?.aborted) {
      const refs = await store.listEntities({ after, limit: pageSize });
      if (refs.length === 0) return;
      const entities = await this.fetch(refs);
      for (const [index, entity] of entities.entries()) {
        if (entity) await store.replace(refs[index], ownersOf(entity));
      }
      after = refs[refs.length - 1];
    }
  }

  private async fetch(
    entityRefs: string[],
  ): Promise<Array<Entity | undefined>> {
    const { auth, catalog } = this.options;
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata', 'relations'] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items;
  }
}

/** Rejects when the answer takes longer; the answer itself is not waited for. */
async function within<T>(patienceMs: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`no answer within ${patienceMs} ms`);
    timer = setTimeout(() => reject(error), patienceMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function ownersOf({ relations }: Entity): string[] {
  return (relations ?? [])
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);
}
