import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { findPostgres } from '../postgres/binaries.mjs';
import { startPostgres } from '../postgres/startPostgres.mjs';
import { findFreePort } from '../postgres/Server.mjs';
import { backendUrl, portalConfiguration } from './configuration.mjs';
import { databaseVariable, openClient, requireDatabase } from './database.mjs';
import { readyUrls, startPortal, waitUntilReady } from './portal.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const staticConfig = join(root, 'app-config.yaml');
const token = randomBytes(32).toString('base64url');
const skip = findPostgres() || process.env.CI ? false : 'no PostgreSQL here';

/** A cluster that never answers: nothing listens on port 1. */
const silent = { name: 'silent', url: 'https://127.0.0.1:1' };

describe('the portal on PostgreSQL', { skip }, () => {
  let postgres;
  let folder;
  let database;
  before(async () => {
    postgres = await startPostgres();
    folder = await mkdtemp(join(tmpdir(), 'on-postgres-'));
    database = await makeDatabase(postgres.url);
  });
  after(async () => {
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('finds after a restart what it recorded before, in one database whose user may create no other', async () => {
    await requireDatabase(database);
    const options = { port: await findFreePort(), dataDir: folder, database };
    const generated = await writeConfiguration({ ...options, root });

    const id = await withPortal(options, generated, call =>
      call('POST', '', anExecution).then(created => created.id),
    );
    const found = await withPortal(options, generated, call =>
      call('GET', `/${id}`),
    );

    assert.equal(found.version, '1.4.2');
    assert.equal(found.state, 'Running');
    const schemas = await schemasOf(database);
    for (const name of ['catalog', 'kubernetes-object-status'])
      assert.ok(schemas.includes(name), `${name} has a schema of its own`);
    const written = await readFile(generated, 'utf8');
    assert.doesNotMatch(written, new RegExp(database.password));
  });

  async function writeConfiguration(options) {
    const base = parse(await readFile(staticConfig, 'utf8'));
    base.kubernetesObjectStatus = { clusters: [silent] };
    const file = join(folder, 'app-config.generated.yaml');
    const content = portalConfiguration(base, { ...options, contexts: [] });
    await writeFile(file, stringify(content), { mode: 0o600 });
    return file;
  }
});

const anExecution = {
  environment: 'default',
  version: '1.4.2',
  steps: [
    {
      name: 'Deploy checkout',
      type: 'raw-yaml',
      cluster: silent.name,
      namespace: 'shop',
      objects: [{ apiVersion: 'v1', kind: 'ConfigMap', name: 'settings' }],
    },
  ],
};

/** A database of a user who may create no other. */
async function makeDatabase(address) {
  const admin = openClient(new URL(address), 5_000);
  await admin.connect();
  await admin.query(`create role portal login password 'hunter2'`);
  await admin.query('create database portal owner portal');
  await admin.end();
  return Object.assign(new URL(address), {
    username: 'portal',
    password: 'hunter2',
    pathname: '/portal',
  });
}

async function schemasOf(database) {
  const client = openClient(database, 5_000);
  await client.connect();
  const { rows } = await client.query(
    'select schema_name as name from information_schema.schemata order by 1',
  );
  await client.end();
  return rows.map(({ name }) => name);
}

/** Does something with the API of a portal that runs as long. */
async function withPortal(options, generated, work) {
  const portal = startPortal({
    root,
    isDev: false,
    configs: [staticConfig, generated],
    env: {
      ...process.env,
      OBJECT_STATUS_TOKEN: token,
      [databaseVariable]: options.database.href,
      LOG_LEVEL: 'error',
    },
  });
  try {
    const urls = readyUrls({ backendUrl: backendUrl(options), isDev: false });
    assert.ok(await waitUntilReady(urls, portal), 'the portal got ready');
    return await work(callerOf(options));
  } finally {
    portal.stop();
    await portal.ended;
  }
}

function callerOf(options) {
  const executions = '/api/kubernetes-object-status/v1/executions';
  return async (method, path, body) => {
    const answer = await fetch(`${backendUrl(options)}${executions}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    assert.ok(answer.ok, `${method} was answered with ${answer.status}`);
    return answer.json();
  };
}
