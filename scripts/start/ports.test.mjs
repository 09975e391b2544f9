import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { requireFreePort } from './ports.mjs';

async function listening(host) {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  return server;
}

describe('requireFreePort', () => {
  for (const host of ['127.0.0.1', '0.0.0.0']) {
    it(`sees that someone listens on ${host}, and that nobody does afterwards`, async () => {
      const server = await listening(host);
      const { port } = server.address();
      await assert.rejects(requireFreePort(port), {
        name: 'UsageError',
        message: new RegExp(`^Port ${port} is taken`),
      });
      server.close();
      await once(server, 'close');
      await requireFreePort(port);
    });
  }
});
