import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultsOf } from './packedFaults.mjs';

const manifest = {
  main: 'dist/index.cjs.js',
  types: './dist/index.d.ts',
  bin: { 'object-status': 'bin/object-status' },
  configSchema: 'config.d.ts',
  exports: {
    '.': {
      backstage: '@backstage/FrontendPlugin',
      import: './dist/index.esm.js',
      types: './dist/index.d.ts',
    },
    './package.json': './package.json',
  },
  dependencies: { zod: '^4.0.0' },
};
const entries = [
  'package/package.json',
  'package/README.md',
  'package/config.d.ts',
  'package/bin/object-status',
  'package/dist/index.cjs.js',
  'package/dist/index.esm.js',
  'package/dist/index.d.ts',
];
const without = name => entries.filter(entry => entry !== `package/${name}`);

describe('faultsOf', () => {
  it('finds none in a whole package', () =>
    assert.deepEqual(faultsOf(manifest, entries), []));

  for (const name of [
    'bin/object-status',
    'config.d.ts',
    'dist/index.cjs.js',
    'dist/index.esm.js',
    'dist/index.d.ts',
  ]) {
    it(`misses ${name}`, () =>
      assert.deepEqual(faultsOf(manifest, without(name)), [
        `${name} is named in package.json and not packed`,
      ]));
  }

  it('misses the README', () =>
    assert.deepEqual(faultsOf(manifest, without('README.md')), [
      'README.md is not packed',
    ]));

  for (const name of ['src/index.ts', 'dist/index.test.js', 'dev/index.tsx']) {
    it(`does not want ${name}`, () =>
      assert.deepEqual(faultsOf(manifest, [...entries, `package/${name}`]), [
        `${name} is packed and should not be`,
      ]));
  }

  it('does not want a range that only this repository understands', () =>
    assert.deepEqual(
      faultsOf({ ...manifest, dependencies: { a: 'workspace:^' } }, entries),
      ['a has the range workspace:^'],
    ));
});
