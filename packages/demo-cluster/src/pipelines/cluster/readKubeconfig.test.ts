import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readKubeconfig } from './readKubeconfig';

const authority = '-----BEGIN CERTIFICATE-----';

function aKubeconfig({
  server = 'https://127.0.0.1:6443',
  context = 'demo',
  more = [] as object[],
} = {}) {
  return {
    kind: 'Config',
    'current-context': context,
    contexts: [
      { name: context, context: { cluster: 'c', user: 'u' } },
      ...more,
    ],
    clusters: [
      {
        name: 'c',
        cluster: {
          server,
          'certificate-authority-data':
            Buffer.from(authority).toString('base64'),
        },
      },
    ],
    users: [{ name: 'u', user: { token: 'canary' } }],
  };
}

async function fileWith(content: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'demo-kubeconfig-'));
  const file = join(folder, 'kubeconfig');
  await writeFile(file, stringify(content));
  return file;
}

describe('readKubeconfig', () => {
  it('reads what the demo cluster wrote', async () => {
    const file = await fileWith(aKubeconfig());
    expect(await readKubeconfig(file)).toEqual({
      url: 'https://127.0.0.1:6443',
      certificateAuthority: authority,
      token: 'canary',
    });
  });

  it.each([
    ['another context', aKubeconfig({ context: 'prod-eu' })],
    ['another machine', aKubeconfig({ server: 'https://prod.example.com' })],
    [
      'several contexts',
      aKubeconfig({
        more: [{ name: 'prod', context: { cluster: 'c', user: 'u' } }],
      }),
    ],
    ['no kubeconfig', { hello: 'world' }],
  ])('refuses one with %s, without its token', async (_, content) => {
    const file = await fileWith(content);
    await expect(readKubeconfig(file)).rejects.toThrow(
      `${file} is not the kubeconfig of the demo cluster.`,
    );
  });
});
