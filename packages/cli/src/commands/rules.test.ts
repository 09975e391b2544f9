import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { TestHost } from '../testUtils/TestHost';

const widget = {
  apiVersion: 'acme.example/v1',
  kind: 'Widget',
  metadata: { name: 'w', uid: 'w', generation: 1 },
  status: { phase: 'Broken', replicas: 2 },
};

const certificate = {
  apiVersion: 'cert-manager.io/v1',
  kind: 'Certificate',
  metadata: { name: 'c', uid: 'c', generation: 1 },
  status: {
    conditions: [
      {
        type: 'Ready',
        status: 'False',
        reason: 'DoesNotExist',
        message: 'no secret',
      },
    ],
  },
};

describe('--rules', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'object-status-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function withRules(
    input: unknown,
    files: Record<string, string>,
    ...args: string[]
  ) {
    const options = [];
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name), text);
      options.push('--rules', name);
    }
    const stdin = Readable.from([JSON.stringify(input)]);
    const host = new TestHost({ stdin, cwd: folder });
    const exitCode = await host.run(...args, ...options);
    return { exitCode, out: host.stdout.text, err: host.stderr.text };
  }

  const rules = `
- group: acme.example
  kind: Widget
  failed: status.phase == 'Broken'
  current: status.replicas + 1 == 3
  message: "'it is ' + status.phase"
`;

  it('judge the objects of evaluate', async () => {
    const { out } = await withRules(
      [widget],
      { 'rules.yaml': rules },
      'evaluate',
      '-',
    );
    expect(JSON.parse(out).objects).toMatchObject([
      { status: 'Failed', message: 'it is Broken' },
    ]);
  });

  it('judge the objects of simulate', async () => {
    const { out } = await withRules(
      { events: [{ at: 0, objects: [widget] }] },
      { 'rules.yaml': rules },
      'simulate',
      '-',
    );
    expect(JSON.parse(out)).toMatchObject({ outcome: 'Failed' });
  });

  it('the first file that has a rule for a kind decides, JSON or YAML', async () => {
    const first = [
      { group: 'acme.example', kind: 'Widget', successful: 'true' },
    ];
    const { out } = await withRules(
      [widget],
      { 'first.json': JSON.stringify(first), 'rules.yaml': rules },
      'evaluate',
      '-',
    );
    expect(JSON.parse(out).aggregate).toBe('Successful');
  });

  it('without any, the shipped ones judge', async () => {
    const { out } = await withRules([certificate], {}, 'evaluate', '-');
    expect(JSON.parse(out).objects).toMatchObject([
      { status: 'Failed', reason: 'DoesNotExist' },
    ]);
  });

  it('come before the shipped ones', async () => {
    const own =
      "[{group: cert-manager.io, kind: Certificate, successful: 'true'}]";
    const { out } = await withRules(
      [certificate],
      { 'own.yaml': own },
      'evaluate',
      '-',
    );
    expect(JSON.parse(out).aggregate).toBe('Successful');
  });

  it('--no-rule-pack leaves the shipped ones out', async () => {
    const args = ['evaluate', '-', '--no-rule-pack'];
    const { out } = await withRules([certificate], {}, ...args);
    expect(JSON.parse(out).aggregate).toBe('InProgress');
  });

  it.each([
    [
      'an unknown field',
      "- group: a.example\n  kind: A\n  sucessful: 'true'\n",
      'rules.yaml:1: 0: Unrecognized key: "sucessful"',
    ],
    [
      'an expression that is no text',
      '- group: a.example\n  kind: A\n  successful: true\n',
      'rules.yaml:3: 0.successful: must be a CEL expression, written as text',
    ],
    [
      'an expression that cannot be read',
      "- group: a.example\n  kind: A\n  failed: 'false'\n  successful: status.ok = true\n",
      "rules.yaml:4: 0.successful: cannot read the CEL expression 'status.ok = true' at 1:11: found = but expecting end of input",
    ],
    [
      'a function that does not exist',
      '- group: a.example\n  kind: A\n  successful: isReady(object)\n',
      "rules.yaml:3: 0.successful: cannot read the CEL expression 'isReady(object)' at 1:1: there is no function isReady that takes 1 argument",
    ],
    [
      'no list',
      'group: a.example\nkind: A\n',
      'rules.yaml:1: must be a list of rules',
    ],
  ])('%s: exit code 2 and one sentence', async (_, text, sentence) => {
    const answer = await withRules(
      [widget],
      { 'rules.yaml': text },
      'evaluate',
      '-',
    );
    expect(answer).toMatchObject({ exitCode: 2, out: '' });
    expect(answer.err.trim().split('\n')).toEqual([
      expect.stringContaining(sentence),
    ]);
  });
});
