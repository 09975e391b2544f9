import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKubeconfig } from './loadKubeconfig';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kubeconfig-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A kubeconfig with one context `prod` of a cluster and a user as given. */
function kubeconfig(cluster: object, user: object | null): object {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'prod',
    clusters: [{ name: 'c1', cluster }],
    users: [{ name: 'jane', user }],
    contexts: [{ name: 'prod', context: { cluster: 'c1', user: 'jane' } }],
  };
}

async function write(content: string | object, name = 'config') {
  const path = join(folder, name);
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  await writeFile(path, text);
  return path;
}

const server = 'https://prod.test:6443';

describe('a context', () => {
  it('gives its cluster, its user and its name', async () => {
    const path = await write(
      kubeconfig(
        {
          server,
          'certificate-authority-data': 'Q0E=',
          'tls-server-name': 'kubernetes',
          'proxy-url': 'http://proxy.test:3128',
        },
        { token: 'abc' },
      ),
    );

    expect(await loadKubeconfig(path)).toEqual([
      {
        name: 'prod',
        url: server,
        caData: 'Q0E=',
        tlsServerName: 'kubernetes',
        proxyUrl: 'http://proxy.test:3128',
        skipTlsVerify: undefined,
        credential: {
          token: 'abc',
          tokenFile: undefined,
          clientCertificate: undefined,
          clientKey: undefined,
        },
      },
    ]);
  });

  it('may name files, beside the kubeconfig', async () => {
    await write('the CA', 'ca.crt');
    await write('the certificate', 'client.crt');
    await write('the key', 'client.key');
    const path = await write(
      kubeconfig(
        { server, 'certificate-authority': 'ca.crt' },
        {
          'client-certificate': 'client.crt',
          'client-key': join(folder, 'client.key'),
          tokenFile: 'token',
        },
      ),
    );

    const [config] = await loadKubeconfig(path);
    expect(config.caData).toBe('the CA');
    expect(config.credential).toEqual({
      token: undefined,
      // Not read now: it is read whenever it has changed.
      tokenFile: join(folder, 'token'),
      clientCertificate: 'the certificate',
      clientKey: 'the key',
    });
  });

  it('may hold data, which wins over files', async () => {
    const path = await write(
      kubeconfig(
        {
          server,
          'certificate-authority': 'gone',
          'certificate-authority-data': 'Q0E=',
        },
        {
          'client-certificate': 'gone',
          'client-certificate-data': 'Y2VydA==',
          'client-key-data': 'a2V5',
        },
      ),
    );

    const [{ caData, credential }] = await loadKubeconfig(path);
    expect(caData).toBe('Q0E=');
    expect(credential.clientCertificate).toBe('Y2VydA==');
    expect(credential.clientKey).toBe('a2V5');
  });

  it('may be anonymous', async () => {
    const path = await write(kubeconfig({ server }, null));
    const [{ credential }] = await loadKubeconfig(path);
    expect(Object.values(credential).every(value => value === undefined)).toBe(
      true,
    );
  });

  it('keeps the wish to skip TLS verification, which is judged elsewhere', async () => {
    const path = await write(
      kubeconfig({ server, 'insecure-skip-tls-verify': true }, {}),
    );
    expect((await loadKubeconfig(path))[0].skipTlsVerify).toBe(true);
  });

  it('is read from YAML, and only those that are asked for', async () => {
    const path = await write(`
clusters:
- name: c1
  cluster: { server: https://one.test }
- name: c2
  cluster: { server: https://two.test }
users:
- name: robot
  user: { token: abc }
- name: jane
  user: { exec: { command: aws } }
contexts:
- name: one
  context: { cluster: c1, user: robot, namespace: shop }
- name: two
  context: { cluster: c2, user: robot }
- name: cloud
  context: { cluster: c2, user: jane }
`);

    const configs = await loadKubeconfig(path, ['two', 'one']);

    expect(configs.map(({ name, url }) => [name, url])).toEqual([
      ['two', 'https://two.test'],
      ['one', 'https://one.test'],
    ]);
    await expect(loadKubeconfig(path)).rejects.toThrow(
      'User jane of context cloud authenticates by exec, which is refused',
    );
  });
});

describe('a credential that is refused (S16)', () => {
  it.each([
    ['exec', { exec: { command: 'sh', args: ['-c', 'touch /tmp/owned'] } }],
    ['auth-provider', { 'auth-provider': { name: 'gcp' } }],
    ['username', { username: 'admin', password: 'hidden' }],
    ['password', { password: 'hidden' }],
    ['as', { token: 'hidden', as: 'system:admin' }],
    ['as-groups', { token: 'hidden', 'as-groups': ['system:masters'] }],
    ['something-new', { 'something-new': true }],
  ])('%s', async (field, user) => {
    const path = await write(kubeconfig({ server }, user));

    const failure = await loadKubeconfig(path).catch(error => error);

    expect(failure).toMatchObject({
      name: 'ClusterConfigError',
      message: `User jane of context prod authenticates by ${field}, which is refused; use a token, a tokenFile or a client certificate, or name only contexts that do.`,
    });
  });
});

describe('a kubeconfig that cannot be used is said in one line', () => {
  const missing = (what: string) =>
    `has no ${what}, which its context prod names; correct it.`;
  const cases: Array<[string, string | object, string]> = [
    ['empty', ' \n', 'is empty; give one that names a cluster and a user.'],
    ['no YAML', '{ token: hidden', 'is no valid YAML; check it with kubectl'],
    ['an alias bomb', 'a: &a [x]\nb: *a\n', 'is no valid YAML'],
    ['a list', '[]', 'is not one: see its root'],
    [
      'a cluster without server',
      kubeconfig({}, {}),
      'is not one: see clusters.0.cluster.server',
    ],
    ['no contexts', { clusters: null }, 'has no contexts'],
    [
      'an unknown cluster',
      { ...kubeconfig({ server }, {}), clusters: [] },
      missing('cluster c1'),
    ],
    [
      'an unknown user',
      { ...kubeconfig({ server }, {}), users: null },
      missing('user jane'),
    ],
    [
      'a token that is no text',
      kubeconfig({ server }, { token: 5 }),
      'User jane of context prod has a token that is no text',
    ],
    [
      'a CA file that is not there',
      kubeconfig({ server, 'certificate-authority': 'no-ca' }, {}),
      'The certificate-authority of context prod cannot be read from',
    ],
    [
      'a key file that is not there',
      kubeconfig({ server }, { 'client-key': 'no-key' }),
      'The client-key of User jane of context prod cannot be read from',
    ],
  ];
  it.each(cases)('%s', async (_name, content, says) => {
    const path = await write(content);

    const failure = await loadKubeconfig(path).catch(error => error);

    expect(failure.name).toBe('ClusterConfigError');
    expect(failure.message).toContain(says);
    expect(failure.message).not.toContain('\n');
    expect(failure.message).not.toContain('hidden');
  });

  it('an unknown context', async () => {
    const path = await write(kubeconfig({ server }, {}));
    await expect(loadKubeconfig(path, ['staging'])).rejects.toThrow(
      `The kubeconfig ${path} has no context staging; it has: prod.`,
    );
  });

  it('not there', async () => {
    const path = join(folder, 'nowhere');
    await expect(loadKubeconfig(path)).rejects.toThrow(
      `The kubeconfig cannot be read from ${path} (ENOENT); check the path and its permissions.`,
    );
  });

  it('a folder', async () => {
    await expect(loadKubeconfig(folder)).rejects.toThrow('(EISDIR)');
  });
});
