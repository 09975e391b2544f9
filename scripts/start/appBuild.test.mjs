import assert from 'node:assert/strict';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import { appHash } from './appBuild.mjs';

const engine = 'plugins/kubernetes-object-status-engine';

let root;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'app-'));
  for (const name of [
    'yarn.lock',
    'app-config.yaml',
    'packages/app/src/App.tsx',
    'plugins/kubernetes-object-status/src/index.ts',
    'plugins/kubernetes-object-status-common/src/index.ts',
    `${engine}/src/index.ts`,
  ])
    await write(name, '');
});

async function write(name, content) {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), content);
}

describe('appHash', () => {
  for (const name of [
    'yarn.lock',
    'app-config.yaml',
    'packages/app/package.json',
    'packages/app/src/App.tsx',
    'packages/app/public/index.html',
    'plugins/kubernetes-object-status/src/components/Tab/Tab.module.css',
    'plugins/kubernetes-object-status-common/src/index.ts',
    `${engine}/src/rules/pod.ts`,
  ]) {
    it(`changes with ${name}`, async () => {
      const before = await appHash(root);
      await write(name, 'changed');
      assert.notEqual(await appHash(root), before);
    });
  }

  for (const name of [
    'packages/app/dist/index.html',
    'packages/app/.build-x/src/App.tsx',
    'packages/app/node_modules/a.js',
    'packages/backend/src/index.ts',
    'plugins/kubernetes-object-status-backend/src/plugin.ts',
    `${engine}/src/rules/pod.test.ts`,
    `${engine}/src/rules/recorded/pod.json`,
  ]) {
    it(`does not change with ${name}`, async () => {
      const before = await appHash(root);
      await write(name, 'changed');
      assert.equal(await appHash(root), before);
    });
  }
});
