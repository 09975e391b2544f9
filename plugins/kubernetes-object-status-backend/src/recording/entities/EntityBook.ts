import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Clock } from '../../observation/Clock';
import { Wakeup } from '../../observation/Wakeup';
import { RecordingOptions } from '../options';
import { readEntity, WatchedEntity } from './WatchedEntity';

type Query = Extract<
  Parameters<CatalogService['queryEntities']>[0],
  { query?: unknown }
>['query'];

/** Entities with one of the annotations that select workloads. */
const hasWorkloads: Query = {
  $any: [
    {
      'metadata.annotations.kubernetes-object-status.io/label-selector': {
        $exists: true,
      },
    },
    {
      'metadata.annotations.backstage.io/kubernetes-label-selector': {
        $exists: true,
      },
    },
    { 'metadata.annotations.backstage.io/kubernetes-id': { $exists: true } },
  ],
};

/** Entities of one answer. */
const pageSize = 500;

const fields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
];

/**
 * Which entities have workloads: asked of the catalog again and again, for
 * nothing but their names and annotations.
 */
export class EntityBook {
  private readonly wakeup: Wakeup;
  private isStopping = false;
  private isSilent = false;
  /** What was said of entities that cannot be read. */
  private said = new Set<string>();
  private known: string | undefined;
  /** When what is known was asked for. */
  private askedAt: Instant | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly world: {
      catalog: Pick<CatalogService, 'queryEntities'>;
      auth: Pick<AuthService, 'getOwnServiceCredentials'>;
      logger: LoggerService;
      clock: Clock;
      options: RecordingOptions;
      /**
       * Called when they changed, and at first. What is new among them was not
       * there at `before`, when the catalog was asked the last time.
       */
      onChanged(entities: WatchedEntity[], before: Instant | undefined): void;
    },
  ) {
    this.wakeup = new Wakeup(world.clock);
  }

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.wakeup.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    const { clock, options } = this.world;
    while (!this.isStopping) {
      const isAnswered = await this.refresh();
      if (this.isStopping) return;
      const delayMs = isAnswered ? options.refreshMs : options.refreshRetryMs;
      await this.wakeup.wait(clock.now() + delayMs);
    }
  }

  /** When the catalog is silent, the entities of the last time count. */
  private async refresh(): Promise<boolean> {
    const { clock, logger, onChanged } = this.world;
    const askedAt = clock.now();
    try {
      const entities = await this.fetch();
      if (this.isStopping) return true;
      this.isSilent = false;
      const digest = JSON.stringify(entities);
      if (digest !== this.known) onChanged(entities, this.askedAt);
      this.known = digest;
      this.askedAt = askedAt;
      return true;
    } catch (error) {
      const message = `The catalog did not say which entities have workloads: ${error}`;
      // The same again and again is no news.
      if (this.isSilent) logger.debug(message);
      else logger.warn(message);
      this.isSilent = true;
      return false;
    }
  }

  private async fetch(): Promise<WatchedEntity[]> {
    const { auth, catalog } = this.world;
    const credentials = await auth.getOwnServiceCredentials();
    const entities: WatchedEntity[] = [];
    const unreadable = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await catalog.queryEntities(
        cursor
          ? { cursor, fields, limit: pageSize }
          : { query: hasWorkloads, fields, limit: pageSize },
        { credentials },
      );
      for (const entity of page.items) {
        const reading = readEntity(entity);
        if (reading.type === 'Watched') entities.push(reading.entity);
        if (reading.type === 'Unreadable') unreadable.add(reading.message);
      }
      cursor = page.pageInfo.nextCursor;
    } while (cursor && !this.isStopping);
    this.say(unreadable);
    return entities.sort((one, other) =>
      one.entityRef < other.entityRef ? -1 : 1,
    );
  }

  /** Each once, and again after it was mended. */
  private say(unreadable: Set<string>): void {
    for (const message of unreadable) {
      if (!this.said.has(message)) this.world.logger.warn(message);
    }
    this.said = unreadable;
  }
}
