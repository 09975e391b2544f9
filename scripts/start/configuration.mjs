import { join } from 'node:path';
import { databaseConfiguration } from './database.mjs';
import { demoName } from './demo.mjs';

const pluginId = 'kubernetes-object-status';
const subject = 'external:ci';
const devPagePort = 3000;
const tryItPage = 'page:app/try-it';

/** Address of the page that people open. */
export function pageUrl({ port, isDev }) {
  return `http://localhost:${isDev ? devPagePort : port}`;
}

/** Address of the API. */
export function backendUrl({ port }) {
  return `http://localhost:${port}`;
}

/** The ports that a start needs. */
export function portsOf({ port, isDev }) {
  return isDev ? [port, devPagePort] : [port];
}

/**
 * What `npm start` adds to the static configuration: addresses, data directory, clusters, and the
 * pipeline token with what it may do. With the demo cluster also what the page *Try it* shows.
 *
 * Lists of two configuration files replace each other, so those of `base` are carried over. The
 * token itself is not in it: Backstage reads it from the environment of the process.
 *
 * @param {object} base the parsed app-config.yaml
 * @param {{ port: number, isDev: boolean, dataDir: string, database?: URL, root: string, contexts: object[], demo?: { kubeconfig: string, past?: string } }} options
 */
export function portalConfiguration(base, options) {
  const page = pageUrl(options);
  const backend = backendUrl(options);
  const ours = base.kubernetesObjectStatus;
  return {
    app: {
      baseUrl: page,
      ...(options.demo && {
        demo: whatToTry(options),
        extensions: [...(base.app?.extensions ?? []), tryItPage],
      }),
    },
    backend: {
      baseUrl: backend,
      listen: { host: '127.0.0.1', port: options.port },
      cors: { origin: page, credentials: true },
      database: databaseConfiguration(options),
      auth: {
        externalAccess: [
          ...(base.backend?.auth?.externalAccess ?? []),
          {
            type: 'static',
            // eslint-disable-next-line no-template-curly-in-string -- Backstage puts the variable in
            options: { token: '${OBJECT_STATUS_TOKEN}', subject },
            accessRestrictions: [
              { plugin: pluginId },
              ...(options.demo ? [readingEntities] : []),
            ],
          },
        ],
      },
    },
    ...(options.demo?.past && { demo: { past: options.demo.past } }),
    kubernetesObjectStatus: {
      ...(options.demo?.past && { historyImport: { enabled: true } }),
      clusters: [
        ...(ours?.clusters ?? []),
        ...(options.demo ? [demoCluster(options.demo)] : []),
        ...options.contexts,
      ],
      access: [...(ours?.access ?? []), everythingAllowed],
    },
  };
}

// The demo's pipelines begin when the catalog has the services that they deploy.
const readingEntities = {
  plugin: 'catalog',
  permission: 'catalog.entity.read',
};

// Its logs are made up like everything else in it, so that dossiers show what they can show.
function demoCluster({ kubeconfig }) {
  const evidence = { podLogs: true };
  return { name: demoName, kubeconfig, context: demoName, evidence };
}

// What a reader needs to run the page's commands as they stand. The page is served on the loopback
// address only, to someone who can read these folders anyway.
function whatToTry({ root, dataDir, demo }) {
  const isDefault = dataDir === join(root, '.data');
  return {
    checkout: root,
    kubeconfig: demo.kubeconfig,
    ...(!isDefault && { dataDir }),
  };
}

// The portal listens on the loopback address only, and whoever can read the token file can read
// the database beside it as well.
const everythingAllowed = {
  subject,
  entityRefs: ['*'],
  environments: ['*'],
  clusters: ['*'],
  namespaces: ['*'],
  actions: ['create', 'read', 'cancel'],
};
