import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { importRules } from './importRules.mjs';
import { findViolations } from './lint-imports.mjs';

// A checkout in miniature. Files called `imports...` break a rule, the others show what is allowed.
const tree = fileURLToPath(new URL('fixtures/imports', import.meta.url));
const prefix = 'plugins/kubernetes-object-status';

const broken = [
  [`${prefix}-engine/src/importsCommon.ts`, 'engine-imports-only-itself'],
  [`${prefix}-engine/src/importsLibrary.ts`, 'engine-has-no-library'],
  [`${prefix}-engine/src/importsTypeOfLibrary.ts`, 'engine-has-no-library'],
  [
    `${prefix}-engine/src/cel/importsLibrary.ts`,
    'cel-has-no-library-but-its-evaluator',
  ],
  [`${prefix}-engine/src/importsCel.ts`, 'cel-only-where-there-is-a-process'],
  [`${prefix}/src/importsRulePack.ts`, 'cel-only-where-there-is-a-process'],
  [
    `${prefix}-engine/src/importsClock.ts`,
    'isomorphic-rooms-have-no-node-module',
  ],
  [`${prefix}-engine/src/cycleOne.ts`, 'no-cycle'],
  [`${prefix}-engine/src/importsTestUtils.ts`, 'no-test-code-in-the-product'],
  [`${prefix}-engine/src/importsNowhere.ts`, 'nothing-unresolved'],
  [`${prefix}-common/src/importsCluster.ts`, 'common-imports-only-engine'],
  [
    `${prefix}-common/src/importsNodeModule.ts`,
    'isomorphic-rooms-have-no-node-module',
  ],
  [`${prefix}-cluster/src/importsCommon.ts`, 'cluster-imports-only-engine'],
  [`${prefix}-node/src/importsBackend.ts`, 'node-imports-only-engine-common'],
  [
    `${prefix}-backend/src/importsFrontend.ts`,
    'backend-imports-only-engine-common-cluster-node',
  ],
  [`${prefix}-backend/src/executions/importsSql.ts`, 'sql-only-in-database'],
  [`${prefix}/src/importsBackend.ts`, 'frontend-imports-only-engine-common'],
  [
    `${prefix}/src/importsNodeModule.ts`,
    'isomorphic-rooms-have-no-node-module',
  ],
  [
    'packages/cli/src/importsBackend.ts',
    'cli-imports-only-engine-common-cluster',
  ],
  ['packages/app/src/importsEngine.ts', 'portalPage-imports-only-frontend'],
  [
    'packages/app-legacy/src/importsEngine.ts',
    'portalPageLegacy-imports-only-frontend',
  ],
  [
    'packages/demo-cluster/src/importsEngine.ts',
    'demoCluster-imports-only-common',
  ],
  [
    'packages/backend/src/importsCli.ts',
    'portalBackend-imports-only-backend-node',
  ],
];

describe('findViolations', () => {
  let found;
  before(async () => {
    const { violations } = await findViolations(tree);
    found = violations.map(({ from, rule }) => `${from}: ${rule}`).sort();
  });

  for (const [from, rule] of broken) {
    it(`sees ${from.replace(prefix, '')} against ${rule}`, () =>
      assert.ok(found.includes(`${from}: ${rule}`), found.join('\n')));
  }

  it('reports nothing else: what the other files import is allowed', () =>
    assert.deepEqual(
      found,
      broken.map(([from, rule]) => `${from}: ${rule}`).sort(),
    ));

  it('has a file against each rule', () =>
    assert.deepEqual(
      [...new Set(broken.map(([, rule]) => rule))].sort(),
      importRules.map(({ name }) => name).sort(),
    ));
});
