import { mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemoCluster } from '../startDemoCluster';
import { identityFile, readIdentity } from './ClusterIdentity';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'demo-identity-'));
});

/** Starts and ends a cluster; what clients knew it by. */
async function live(options: { resume?: boolean } = {}) {
  const cluster = await startDemoCluster({ directory, nodes: 0, ...options });
  await cluster.stop();
  const { certificateAuthority, token } = cluster;
  return { certificateAuthority, token };
}

describe('the identity of a demo cluster', () => {
  it('is new at each start', async () => {
    const first = await live();
    const second = await live();
    expect(second.token).not.toBe(first.token);
    expect(second.certificateAuthority).not.toBe(first.certificateAuthority);
  });

  it('is that of the one before where it takes its place', async () => {
    const first = await live();
    expect(await live({ resume: true })).toEqual(first);
  });

  it('is made where there is none to take', async () => {
    await writeFile(identityFile(directory), '{"token":');
    const { token } = await live({ resume: true });
    expect(token).toHaveLength(43);
    expect((await readIdentity(directory))?.token).toBe(token);
  });

  it('is for its owner alone', async () => {
    await live();
    const { mode } = await stat(identityFile(directory));
    expect(mode % 0o1000).toBe(0o600);
  });
});
