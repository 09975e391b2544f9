import { createBackend } from '@backstage/backend-defaults';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Server } from 'node:http';

const started = new Set<{ stop(): Promise<void> }>();
afterAll(async () => {
  await Promise.all([...started].map(backend => backend.stop()));
});

/**
 * A backend whose requests pass everything that they pass in a portal:
 * compression and the like. The test backend's server has routes only.
 */
export async function startWholeBackend(features: BackendFeature[]) {
  let found: Server | undefined;
  const backend = createBackend();
  const replaced = [
    rootHttpRouterServiceFactory({
      configure({ server, applyDefaults }) {
        found = server;
        applyDefaults();
      },
    }),
    mockServices.auth.factory(),
    mockServices.database.factory(),
    mockServices.discovery.factory(),
    mockServices.httpAuth.factory(),
    mockServices.rootLogger.factory(),
    mockServices.scheduler.factory(),
  ];
  for (const feature of mergeFactories(replaced, features)) {
    backend.add(feature);
  }
  started.add(backend);
  await backend.start();
  if (!found) throw new Error('The backend has no server');
  return { server: found, stop: () => backend.stop() };
}

/** A service may have one factory only: those of the test stand in front. */
function mergeFactories(
  defaults: BackendFeature[],
  given: BackendFeature[],
): BackendFeature[] {
  const ids = new Set(given.map(serviceIdOf));
  return [
    ...defaults.filter(feature => !ids.has(serviceIdOf(feature))),
    ...given,
  ];
}

function serviceIdOf(feature: BackendFeature): string | undefined {
  if (!('service' in feature)) return undefined;
  return (feature.service as { id: string }).id;
}
