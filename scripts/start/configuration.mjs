const pluginId = 'kubernetes-object-status';
const subject = 'external:ci';
const devPagePort = 3000;

/** Address of the page that people open. */
export function pageUrl({ port, isDev }) {
  return `http://localhost:${isDev ? devPagePort : port}`;
}

/** The ports that a start needs. */
export function portsOf({ port, isDev }) {
  return isDev ? [port, devPagePort] : [port];
}

/**
 * What `npm start` adds to the static configuration: addresses, data directory, clusters, and the
 * pipeline token with what it may do.
 *
 * Lists of two configuration files replace each other, so those of `base` are carried over. The
 * token itself is not in it: Backstage reads it from the environment of the process.
 *
 * @param {object} base the parsed app-config.yaml
 * @param {{ port: number, isDev: boolean, dataDir: string, clusters: object[] }} options
 */
export function portalConfiguration(base, options) {
  const page = pageUrl(options);
  const backend = `http://localhost:${options.port}`;
  const ours = base.kubernetesObjectStatus;
  return {
    app: { baseUrl: page },
    backend: {
      baseUrl: backend,
      listen: { host: '127.0.0.1', port: options.port },
      cors: { origin: page, credentials: true },
      database: {
        client: 'better-sqlite3',
        connection: { directory: options.dataDir },
      },
      auth: {
        externalAccess: [
          ...(base.backend?.auth?.externalAccess ?? []),
          {
            type: 'static',
            // eslint-disable-next-line no-template-curly-in-string -- Backstage puts the variable in
            options: { token: '${OBJECT_STATUS_TOKEN}', subject },
            accessRestrictions: [{ plugin: pluginId }],
          },
        ],
      },
    },
    kubernetesObjectStatus: {
      clusters: [...(ours?.clusters ?? []), ...options.clusters],
      access: [...(ours?.access ?? []), everythingAllowed],
    },
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
