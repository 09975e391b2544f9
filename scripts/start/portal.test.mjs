import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { readyUrls, waitUntilReady } from './portal.mjs';

const pollMs = 5;
const never = new Promise(() => {});

let server;
let url;
let requests;
let isReady;
beforeEach(async () => {
  requests = 0;
  isReady = () => true;
  server = createServer((_, response) => {
    requests += 1;
    response.writeHead(isReady() ? 200 : 503).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${server.address().port}`;
});
afterEach(() => server.close());

describe('waitUntilReady', () => {
  it('asks until the answer is a success', async () => {
    isReady = () => requests > 3;
    assert.equal(await waitUntilReady([url], { ended: never, pollMs }), true);
    assert.equal(requests, 4);
  });

  it('gives up when the portal ends', async () => {
    isReady = () => false;
    const ended = once(server, 'request').then(() => 1);
    assert.equal(await waitUntilReady([url], { ended, pollMs }), false);
  });

  it('gives up on a portal that never listened', async () => {
    const absent = 'http://127.0.0.1:1';
    const ended = Promise.resolve(1);
    assert.equal(await waitUntilReady([absent], { ended, pollMs }), false);
  });
});

describe('readyUrls', () => {
  const address = {
    backendUrl: 'http://localhost:1',
    pageUrl: 'http://localhost:2',
  };

  it('asks the backend, and the page where it is served by itself', () => {
    const backend = 'http://localhost:1/.backstage/health/v1/readiness';
    assert.deepEqual(readyUrls({ ...address, isDev: false }), [backend]);
    assert.deepEqual(readyUrls({ ...address, isDev: true }), [
      backend,
      'http://localhost:2',
    ]);
  });
});
