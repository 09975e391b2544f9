import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { stringify } from 'yaml';
import { readClusters } from './kubeconfig.mjs';

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kubeconfig-'));
});

const aKubeconfig = more => ({
  apiVersion: 'v1',
  kind: 'Config',
  'current-context': 'one',
  contexts: [
    { name: 'one', context: { cluster: 'a', user: 'u' } },
    { name: 'two', context: { cluster: 'b', user: 'u' } },
  ],
  ...more,
});

async function fileWith(content) {
  const file = join(folder, `config-${Math.random()}`);
  await writeFile(
    file,
    typeof content === 'string' ? content : stringify(content),
  );
  return file;
}

describe('readClusters', () => {
  it('takes the current context when none is named', async () => {
    const file = await fileWith(aKubeconfig());
    assert.deepEqual(await readClusters(file, []), [
      { name: 'one', kubeconfig: file, context: 'one' },
    ]);
  });

  it('takes the named contexts in their order', async () => {
    const file = await fileWith(aKubeconfig());
    const clusters = await readClusters(file, ['two', 'one']);
    assert.deepEqual(
      clusters.map(({ name, context }) => [name, context]),
      [
        ['two', 'two'],
        ['one', 'one'],
      ],
    );
  });

  it('never copies a credential', async () => {
    const users = [{ name: 'u', user: { token: 'canary-token' } }];
    const file = await fileWith(aKubeconfig({ users }));
    assert.doesNotMatch(JSON.stringify(await readClusters(file, [])), /canary/);
  });

  for (const [name, content, wanted, message] of [
    [
      'an unknown context',
      aKubeconfig(),
      ['three'],
      /no context "three"; it has one, two\./,
    ],
    [
      'an unknown current context',
      aKubeconfig({ 'current-context': 'gone' }),
      [],
      /no context "gone"/,
    ],
    [
      'no current context',
      aKubeconfig({ 'current-context': '' }),
      [],
      /no current context: choose with --context \(one, two\)\./,
    ],
    [
      'broken YAML',
      'token: canary\n  contexts: [',
      [],
      /cannot be read: [^\n]+$/,
    ],
    ['another document', 'hello', [], /is not a kubeconfig/],
    ['an empty file', '', [], /is not a kubeconfig/],
    [
      'contexts that are no list',
      { kind: 'Config', contexts: 'x' },
      ['a'],
      /it has none/,
    ],
  ]) {
    it(`refuses ${name} in one line`, async () => {
      const file = await fileWith(content);
      await assert.rejects(readClusters(file, wanted), error => {
        assert.equal(error.name, 'UsageError');
        assert.match(error.message, message);
        assert.doesNotMatch(error.message, /\n|canary/);
        return true;
      });
    });
  }

  it('refuses a missing file in one line', async () => {
    await assert.rejects(readClusters(join(folder, 'absent'), []), {
      name: 'UsageError',
      message: /absent cannot be read: ENOENT[^\n]*$/,
    });
  });
});
