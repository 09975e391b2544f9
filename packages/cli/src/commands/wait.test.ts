import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  anEndedExecution,
  anExecution,
  anObject,
  at,
  aTransition,
  permalink,
} from '../testUtils/builders';
import { FakePortal, Look } from '../testUtils/FakePortal';
import { TestHost } from '../testUtils/TestHost';

const manifest = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: checkout
spec:
  replicas: 3
`;

describe('wait', () => {
  let folder: string;
  let portal: FakePortal | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'object-status-'));
    await writeFile(join(folder, 'deploy.yaml'), manifest);
  });
  afterAll(() => rm(folder, { recursive: true }));
  afterEach(() => portal?.stop());

  async function aHost(...looks: Look[]): Promise<TestHost> {
    portal = await FakePortal.start(looks);
    const env = {
      OBJECT_STATUS_URL: portal.url,
      OBJECT_STATUS_TOKEN: 'secret',
    };
    return new TestHost({ cwd: folder, env });
  }

  it('prints the permalink first and last and exits 0 for a success', async () => {
    const host = await aHost(
      { execution: anExecution() },
      {
        execution: anEndedExecution('Successful', 52),
        objects: [anObject({ since: at(34), columns: { ready: '3/3' } })],
        transitions: [aTransition()],
      },
    );
    expect(await host.run('wait', '-f', 'deploy.yaml')).toBe(0);
    expect(host.stderr.text.split('\n')[0]).toBe(permalink);
    expect(host.stdout.text).toBe(
      [
        'Successful: checkout 1.4.2 to production, 1 of 1 object, 52 s, stable for 10 s',
        '  Deployment checkout  Successful  3/3 ready  34 s',
        permalink,
        '',
      ].join('\n'),
    );
  });
});
