import { createServer, RequestListener, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { isPortalReady } from './openPortal';

const refs = ['component:default/checkout', 'component:default/ledger'];

let server: Server | undefined;
afterEach(() => server?.close());

async function listen(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await new Promise<void>(resolve => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

/** A portal whose catalog gives these items to whoever has the token. */
function portal({ readiness = 200, items = [{}, {}] as unknown[] }) {
  return listen((request, response) => {
    const isCatalog = request.url === '/api/catalog/entities/by-refs';
    const mayRead = request.headers.authorization === 'Bearer of-the-demo';
    const catalog = mayRead ? 200 : 403;
    response.statusCode = isCatalog ? catalog : readiness;
    response.end(JSON.stringify(mayRead ? { items } : { error: {} }));
  });
}

it.each([
  ['ready when its catalog has all entities', {}, true],
  ['not ready before it says so', { readiness: 503 }, false],
  ['not ready while the catalog lacks one', { items: [{}, null] }, false],
])('is %s', async (_, given, expected) => {
  const url = await portal(given);
  expect(await isPortalReady(url, 'of-the-demo', refs)).toBe(expected);
});

it('is not ready for a token that may not read the catalog', async () => {
  expect(await isPortalReady(await portal({}), 'other', refs)).toBe(false);
});

it('is not ready while nobody listens', async () => {
  const url = await portal({});
  server?.close();
  expect(await isPortalReady(url, 'of-the-demo', refs)).toBe(false);
});
