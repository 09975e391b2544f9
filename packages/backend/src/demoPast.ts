import {
  AuthService,
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import {
  historyImportServiceRef,
  PastExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

const retryMs = 1_000;

/** The executions of a file, one a line; each is read when it is asked for. */
async function* readPast(file: string): AsyncGenerator<PastExecution> {
  const lines = createInterface({ input: createReadStream(file) });
  // The importer says what cannot be read of it.
  for await (const line of lines) yield JSON.parse(line);
}

/** Waits until the catalog has an entity: imported before, it would be marked as unknown. */
async function waitForEntity(
  { auth, catalog }: { auth: AuthService; catalog: CatalogService },
  entityRef: string,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const credentials = await auth.getOwnServiceCredentials();
    const found = await catalog
      .getEntityByRef(entityRef, { credentials })
      .catch(() => undefined);
    if (found) return;
    await wait(retryMs, undefined, { signal });
  }
}

/**
 * Gives the demo a past: takes the executions of the file that `demo.past`
 * names into the history, while the portal runs already.
 */
export const demoPast = createBackendModule({
  pluginId: 'kubernetes-object-status',
  moduleId: 'demo-past',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        history: historyImportServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ auth, catalog, config, history, lifecycle, logger }) {
        const file = config.getOptionalString('demo.past');
        if (file === undefined) return;
        const ending = new AbortController();
        const { signal } = ending;
        const importAll = async () => {
          for await (const past of readPast(file)) {
            if (signal.aborted) return;
            if (past.entityRef) {
              await waitForEntity({ auth, catalog }, past.entityRef, signal);
            }
            await history.importExecution(past);
          }
        };
        lifecycle.addStartupHook(() => {
          importAll().catch(error => {
            if (signal.aborted) return;
            logger.warn(`The demo's past could not be imported: ${error}`);
          });
        });
        lifecycle.addShutdownHook(() => ending.abort());
      },
    });
  },
});
