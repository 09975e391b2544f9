import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestHost } from '../testUtils/TestHost';

describe('usage and configuration', () => {
  let cwd: string;

  beforeAll(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'object-status-'));
    await mkdir(join(cwd, 'empty'));
    await writeFile(
      join(cwd, 'a.yaml'),
      'apiVersion: v1\nkind: Service\nmetadata: { name: a }\n',
    );
    await writeFile(
      join(cwd, 'typo.yaml'),
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\nspec:\n  replicas: tow\n',
    );
    const data = { a: 'x'.repeat(11 * 1024 * 1024) };
    const large = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'a' },
      data,
    };
    await writeFile(join(cwd, 'large.json'), JSON.stringify(large));
  });
  afterAll(() => rm(cwd, { recursive: true }));

  const wait = ['wait', '-f', 'a.yaml'];
  const url = { OBJECT_STATUS_URL: 'http://127.0.0.1:9' };

  it.each<{
    name: string;
    args: string[];
    env?: Record<string, string>;
    says: string;
  }>([
    { name: 'no command', args: [], says: 'Usage: object-status' },
    {
      name: 'an unknown command',
      args: ['deploy'],
      says: "unknown command 'deploy'",
    },
    {
      name: 'an unknown option',
      args: [...wait, '--tmeout', '1'],
      says: "unknown option '--tmeout'",
    },
    {
      name: 'no file',
      args: ['wait'],
      says: "required option '-f, --file <path>' not specified",
    },
    {
      name: 'no portal',
      args: wait,
      says: 'The address of the portal is not known: set OBJECT_STATUS_URL, or give --url\n',
    },
    {
      name: 'an address that is none',
      args: [...wait, '--url', 'portal'],
      says: 'The portal\'s address must be like https://portal.example.com, not "portal"\n',
    },
    {
      name: 'a password in the address',
      args: [...wait, '--url', 'https://u:hunter2@p'],
      says: "The portal's address must not hold a user or a password",
    },
    {
      name: 'a token with a line break in it',
      args: wait,
      env: { ...url, OBJECT_STATUS_TOKEN: 'hunter2\nx' },
      says: 'The token holds characters that no token has',
    },
    {
      name: 'a timeout that is no duration',
      args: [...wait, '--timeout', 'soon'],
      env: url,
      says: '--timeout must be a duration such as 180s, 3m or 1h30m, not "soon"\n',
    },
    {
      name: 'a stabilization without end',
      args: [...wait, '--stabilization', 'none'],
      env: url,
      says: '--stabilization must be a duration',
    },
    {
      name: 'an entity that is none',
      args: [...wait, '--entity', 'checkout'],
      env: url,
      says: '--entity must be like component:default/checkout, not "checkout"\n',
    },
    {
      name: 'an unknown progress',
      args: [...wait, '--progress', 'loud'],
      env: url,
      says: '--progress must be one of auto, tty, plain, none, not "loud"\n',
    },
    {
      name: 'an unknown format',
      args: [...wait, '-o', 'xml'],
      env: url,
      says: "argument 'xml' is invalid",
    },
    {
      name: 'looking too often',
      args: [...wait, '--poll-interval', '1ms'],
      env: url,
      says: '--poll-interval must be between 200ms and 60s\n',
    },
    {
      name: 'a folder without manifests',
      args: ['wait', '-f', 'empty'],
      env: url,
      says: 'Nothing to verify: empty holds no object (NothingToVerify)\n',
    },
    {
      name: 'an empty stdin',
      args: ['wait', '-f', '-'],
      env: url,
      says: 'Nothing to verify: stdin holds no object (NothingToVerify)\n',
    },
    {
      name: 'a number that is none',
      args: ['wait', '-f', 'typo.yaml'],
      env: url,
      says: 'typo.yaml:5: "replicas" must be a number, not "tow"\n',
    },
    {
      name: 'too much',
      args: ['wait', '-f', 'large.json'],
      env: url,
      says: 'large.json: 11.0 MiB are too much to read; split it into several calls\n',
    },
    {
      name: 'no execution',
      args: ['show', 'https://portal/'],
      env: url,
      says: '"https://portal/" is neither the id nor the permalink of an execution\n',
    },
    {
      name: 'a list without limit',
      args: ['list', '--limit', 'all'],
      env: url,
      says: '--limit must be a whole number from 1 to 500\n',
    },
    {
      name: 'a file that is not there',
      args: ['evaluate', 'none.json'],
      says: 'none.json: there is no such file or folder\n',
    },
  ])(
    '$name: exit code 2 and one clear line',
    async ({ args, env = {}, says }) => {
      const host = new TestHost({ cwd, env });
      expect(await host.run(...args)).toBe(2);
      expect(host.stdout.text).toBe('');
      expect(host.stderr.text).toMatch(says);
      expect(host.stderr.text).not.toMatch('hunter2');
      expect(host.stderr.text).not.toMatch(/^ +at /m);
    },
  );

  it.each([[['--help']], [['wait', '--help']]])(
    'help is no fault: %j',
    async args => {
      const host = new TestHost();
      expect(await host.run(...args)).toBe(0);
      expect(host.stdout.text).toMatch('Usage: object-status');
      expect(host.stderr.text).toBe('');
    },
  );
});
