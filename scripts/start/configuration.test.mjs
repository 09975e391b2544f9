import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageUrl, portalConfiguration, portsOf } from './configuration.mjs';

const single = {
  port: 7100,
  isDev: false,
  root: '/checkout',
  dataDir: '/data',
  contexts: [],
};
const demo = { kubeconfig: '/data/demo/kubeconfig' };
const cluster = { name: 'one', kubeconfig: '/k', context: 'one' };

describe('portalConfiguration', () => {
  it('gives page and backend one address, on the loopback only', () => {
    const { app, backend } = portalConfiguration({}, single);
    assert.equal(app.baseUrl, 'http://localhost:7100');
    assert.equal(backend.baseUrl, 'http://localhost:7100');
    assert.deepEqual(backend.listen, { host: '127.0.0.1', port: 7100 });
    assert.deepEqual(backend.database.connection, { directory: '/data' });
  });

  it('lets the dev server serve the page', () => {
    const { app, backend } = portalConfiguration(
      {},
      { ...single, isDev: true },
    );
    assert.equal(app.baseUrl, 'http://localhost:3000');
    assert.equal(backend.baseUrl, 'http://localhost:7100');
    assert.equal(backend.cors.origin, 'http://localhost:3000');
  });

  it('lets the subject of the token do everything, in this plugin only', () => {
    const { backend, kubernetesObjectStatus } = portalConfiguration({}, single);
    const [access] = backend.auth.externalAccess;
    assert.deepEqual(access.accessRestrictions, [
      { plugin: 'kubernetes-object-status' },
    ]);
    const [entry] = kubernetesObjectStatus.access;
    assert.equal(entry.subject, access.options.subject);
    assert.deepEqual(entry.actions, ['create', 'read', 'cancel']);
  });

  it('lets the pipelines of the demo see what the catalog has, and no more of it', () => {
    const { backend } = portalConfiguration({}, { ...single, demo });
    assert.deepEqual(backend.auth.externalAccess[0].accessRestrictions, [
      { plugin: 'kubernetes-object-status' },
      { plugin: 'catalog', permission: 'catalog.entity.read' },
    ]);
  });

  it('has a reference to the token and not the token', () => {
    const [access] = portalConfiguration({}, single).backend.auth
      .externalAccess;
    assert.equal(access.options.token, ['$', '{OBJECT_STATUS_TOKEN}'].join(''));
  });

  it('adds to the lists of the static configuration', () => {
    const base = {
      backend: { auth: { externalAccess: [{ type: 'jwks' }] } },
      kubernetesObjectStatus: {
        clusters: [{ name: 'static' }],
        access: [{ subject: 'external:other' }],
      },
    };
    const added = portalConfiguration(base, {
      ...single,
      contexts: [cluster],
    });
    assert.equal(added.backend.auth.externalAccess[0].type, 'jwks');
    assert.deepEqual(added.kubernetesObjectStatus.clusters, [
      { name: 'static' },
      cluster,
    ]);
    assert.equal(
      added.kubernetesObjectStatus.access[0].subject,
      'external:other',
    );
  });
});

describe('the demo cluster', () => {
  it('brings its past along where there is one', () => {
    const past = '/data/demo/past.ndjson';
    const withPast = portalConfiguration(
      {},
      { ...single, demo: { ...demo, past } },
    );
    assert.deepEqual(withPast.demo, { past });
    const { historyImport } = withPast.kubernetesObjectStatus;
    assert.deepEqual(historyImport, { enabled: true });
    const without = portalConfiguration({}, { ...single, demo });
    assert.equal(without.demo, undefined);
    assert.equal(without.kubernetesObjectStatus.historyImport, undefined);
  });

  it('stands between those of the static configuration and those of contexts', () => {
    const base = { kubernetesObjectStatus: { clusters: [{ name: 'static' }] } };
    const options = { ...single, contexts: [cluster], demo };
    const { clusters } = portalConfiguration(
      base,
      options,
    ).kubernetesObjectStatus;
    assert.deepEqual(clusters, [
      { name: 'static' },
      {
        name: 'demo',
        kubeconfig: demo.kubeconfig,
        context: 'demo',
        evidence: { podLogs: true },
      },
      cluster,
    ]);
  });

  for (const [name, dataDir, expected] of [
    ['a data directory of its own', '/data', { dataDir: '/data' }],
    ['the default data directory', '/checkout/.data', {}],
  ]) {
    it(`tells the page what its commands need with ${name}`, () => {
      const { app } = portalConfiguration({}, { ...single, dataDir, demo });
      const { kubeconfig } = demo;
      assert.deepEqual(app.demo, {
        checkout: '/checkout',
        kubeconfig,
        ...expected,
      });
    });
  }

  it('turns the page on that says what to do with it', () => {
    const base = { app: { extensions: ['page:other'] } };
    const { app } = portalConfiguration(base, { ...single, demo });
    assert.deepEqual(app.extensions, ['page:other', 'page:app/try-it']);
  });

  it('leaves no trace where it is not wanted', () => {
    const text = JSON.stringify(portalConfiguration({}, single));
    assert.doesNotMatch(text, /demo/);
  });
});

describe('ports', () => {
  it('are one for the single process, two for the dev server', () => {
    assert.deepEqual(portsOf(single), [7100]);
    assert.deepEqual(portsOf({ ...single, isDev: true }), [7100, 3000]);
    assert.equal(pageUrl(single), 'http://localhost:7100');
  });
});
