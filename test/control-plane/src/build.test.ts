import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { requireBinariesFolder } from './testUtils/requireBinariesFolder';

const sources = join(__dirname, '..');

describe('a checkout in which nothing is built', () => {
  let checkout: string;
  let folder: string;

  before(() => {
    checkout = mkdtempSync(join(tmpdir(), 'unbuilt-'));
    folder = join(checkout, 'test', 'control-plane');
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(sources)) {
      if (!name.endsWith('.mjs') && name !== 'go') continue;
      cpSync(join(sources, name), join(folder, name), { recursive: true });
    }
  });

  after(() => rmSync(checkout, { recursive: true }));

  /** Runs a script without the Go that this machine may have. */
  function run(script: string, env: Record<string, string>) {
    return spawnSync(process.execPath, [join(folder, script)], {
      encoding: 'utf8',
      env: { PATH: folder, ...env },
    });
  }

  it('uses the binaries that KUBEBUILDER_ASSETS names', () => {
    const KUBEBUILDER_ASSETS = requireBinariesFolder();
    const { status, stdout } = run('build.mjs', { KUBEBUILDER_ASSETS });
    assert.equal(status, 0);
    assert.equal(stdout, `${KUBEBUILDER_ASSETS}\n`);
  });

  it('says what a KUBEBUILDER_ASSETS lacks', () => {
    const { stderr } = run('build.mjs', { KUBEBUILDER_ASSETS: checkout });
    assert.match(stderr, /KUBEBUILDER_ASSETS has no kube-apiserver, .*kwok/);
  });

  it('says in one line that Go is missing, with exit code 3', () => {
    const { status, stdout, stderr } = run('build.mjs', {});
    assert.equal(status, 3);
    assert.equal(stdout, '');
    assert.match(
      stderr,
      /^The control plane is not built and there is no Go on the PATH\. Install Go 1\.26 .*\n$/,
    );
  });

  it('says in one line that Go is too old', () => {
    const bin = join(checkout, 'old-go');
    mkdirSync(bin);
    writeFileSync(join(bin, 'go'), '#!/bin/sh\necho go1.25.3\n', {
      mode: 0o755,
    });
    const { status, stderr } = run('build.mjs', { PATH: bin });
    assert.equal(status, 3);
    assert.match(
      stderr,
      /^The control plane is not built and go1\.25\.3 is older than Go 1\.26\. .*\n$/,
    );
  });

  const expectations: Array<
    [where: string, env: Record<string, string>, code: number, mark: string]
  > = [
    ['where CI is not set', {}, 0, 'skipped'],
    ['where CI is set', { CI: 'true' }, 1, 'failure'],
  ];
  expectations.forEach(([where, env, code, mark]) => {
    it(`leaves a named ${mark} in the report ${where}`, () => {
      const { status } = run('run.mjs', env);
      assert.equal(status, code);
      const report = join(checkout, 'reports', 'control-plane.xml');
      const xml = readFileSync(report, 'utf8');
      assert.ok(xml.includes('name="a real control plane is there"'));
      assert.ok(xml.includes(`<${mark}`));
    });
  });
});
