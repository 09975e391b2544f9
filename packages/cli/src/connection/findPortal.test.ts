import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPortal } from './findPortal';

describe('where the portal is', () => {
  let checkout: string;

  beforeAll(async () => {
    checkout = await mkdtemp(join(tmpdir(), 'object-status-'));
    await mkdir(join(checkout, '.data'));
    await writeFile(join(checkout, '.data', 'ci-token'), 'of-checkout\n');
  });
  afterAll(() => rm(checkout, { recursive: true }));

  const env = {
    OBJECT_STATUS_URL: 'https://of-env.example.com/portal/',
    OBJECT_STATUS_TOKEN: 'of-env',
  };

  it('takes options before the environment', async () => {
    const options = { url: 'http://of-options:7007', token: 'of-options' };
    expect(await findPortal(options, { env, checkout })).toEqual(options);
  });

  it('takes the environment, with a path and without its last slash', async () => {
    expect(await findPortal({}, { env, checkout })).toEqual({
      url: 'https://of-env.example.com/portal',
      token: 'of-env',
    });
  });

  it('takes the portal of this machine in a checkout, with the token kept there', async () => {
    expect(await findPortal({}, { env: {}, checkout })).toEqual({
      url: 'http://localhost:7007',
      token: 'of-checkout',
    });
  });

  it.each([
    ['http://127.0.0.1:7007', 'of-checkout'],
    ['http://[::1]:7007', 'of-checkout'],
    ['https://portal.example.com', undefined],
    ['http://localhost.example.com', undefined],
    ['http://127.0.0.1.example.com', undefined],
  ])('gives %s the token of the checkout: %s', async (url, token) => {
    const portal = await findPortal({ url }, { env: {}, checkout });
    expect(portal.token).toBe(token);
  });

  it('goes without a token where there is none', async () => {
    const portal = await findPortal(
      {},
      { env: {}, checkout: join(checkout, 'no') },
    );
    expect(portal).toEqual({ url: 'http://localhost:7007' });
  });
});
