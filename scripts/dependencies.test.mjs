import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const commonJsRoles = [
  'common-library',
  'node-library',
  'backend-plugin',
  'cli',
];

const packages = ['packages', 'plugins']
  .flatMap(folder =>
    readdirSync(join(root, folder)).map(name => join(root, folder, name)),
  )
  .filter(folder => existsSync(join(folder, 'package.json')))
  .map(folder => ({
    folder,
    manifest: readJson(join(folder, 'package.json')),
  }));

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function isCommonJs(file) {
  if (extname(file) === '.cjs' || extname(file) === '.json') return true;
  return extname(file) !== '.mjs' && nearestManifest(file).type !== 'module';
}

function nearestManifest(file) {
  const folder = dirname(file);
  const manifest = join(folder, 'package.json');
  return existsSync(manifest) ? readJson(manifest) : nearestManifest(folder);
}

// Jest runs with --experimental-vm-modules, where a static import of an ES module only fails in
// packages that are CommonJS. Such a library would have to be loaded by `await import()`.
describe('what a CommonJS package of ours imports has a CommonJS entry', () => {
  for (const { folder, manifest } of packages) {
    if (!commonJsRoles.includes(manifest.backstage?.role)) continue;
    const { resolve } = createRequire(join(folder, 'package.json'));
    const names = Object.keys(manifest.dependencies ?? {});
    for (const name of names.filter(
      each => !each.startsWith('@object-status/'),
    )) {
      it(`${manifest.name}: ${name}`, () =>
        assert.ok(isCommonJs(resolve(name)), resolve(name)));
    }
  }
});

describe('what we publish', () => {
  const names = packages.filter(({ manifest }) => !manifest.private);
  for (const { folder, manifest } of names) {
    it(`${manifest.name} has licence, description, repository and README`, () => {
      assert.equal(manifest.license, 'Apache-2.0');
      assert.ok(manifest.description);
      assert.ok(manifest.repository?.directory);
      assert.ok(existsSync(join(folder, 'README.md')));
    });
  }
});
