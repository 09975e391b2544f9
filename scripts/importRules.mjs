// Which room may import from which: the arrows of docs/architecture.md, as dependency-cruiser
// reads them. Paths are those from the root of the checkout.

const prefix = 'plugins/kubernetes-object-status';
const rooms = {
  engine: `${prefix}-engine/`,
  common: `${prefix}-common/`,
  cluster: `${prefix}-cluster/`,
  node: `${prefix}-node/`,
  backend: `${prefix}-backend/`,
  frontend: `${prefix}/`,
  cli: 'packages/cli/',
  portalPage: 'packages/app/',
  portalPageLegacy: 'packages/app-legacy/',
  portalBackend: 'packages/backend/',
  demoCluster: 'packages/demo-cluster/',
};

/** What each room may import of ours, besides itself. */
const allowed = {
  engine: [],
  common: ['engine'],
  cluster: ['engine'],
  node: ['engine', 'common'],
  backend: ['engine', 'common', 'cluster', 'node'],
  frontend: ['engine', 'common'],
  cli: ['engine', 'common', 'cluster'],
  portalPage: ['frontend'],
  portalPageLegacy: ['frontend'],
  portalBackend: ['backend', 'node'],
  demoCluster: ['common'],
};

// Tests, and what only tests import.
const testFiles = [
  '[.]test[.](ts|tsx|mjs)$',
  '/(testUtils|__testUtils__|stabilization/model|dev)/',
  '/setupTests[.]ts$',
];
const libraries = [
  'npm',
  'npm-dev',
  'npm-optional',
  'npm-peer',
  'npm-no-pkg',
  'npm-unknown',
];

const directions = Object.entries(allowed).map(([name, others]) => ({
  name: `${name}-imports-only-${others.join('-') || 'itself'}`,
  comment: `${rooms[name]} may import of ours: ${
    others.join(', ') || 'nothing'
  }.`,
  severity: 'error',
  from: { path: `^${rooms[name]}` },
  to: {
    path: '^(plugins|packages|test)/',
    pathNot: [name, ...others].map(other => `^${rooms[other]}`),
  },
}));

const purity = [
  {
    name: 'engine-has-no-library',
    comment: 'The engine is pure and runs anywhere: no library at run time.',
    severity: 'error',
    from: {
      path: `^${rooms.engine}src/`,
      pathNot: [...testFiles, `^${rooms.engine}src/cel/`],
    },
    to: { dependencyTypes: libraries, pathNot: '^(plugins|packages|test)/' },
  },
  {
    name: 'cel-has-no-library-but-its-evaluator',
    comment: 'Rules in CEL need the evaluator and nothing else.',
    severity: 'error',
    from: { path: `^${rooms.engine}src/cel/`, pathNot: testFiles },
    to: {
      dependencyTypes: libraries,
      pathNot: ['^(plugins|packages|test)/', '(^|/)@bufbuild/'],
    },
  },
  {
    name: 'cel-only-where-there-is-a-process',
    comment:
      'The evaluator of rules in CEL and the shipped rules must not reach the browser: backend, node and cli give the engine what they compile.',
    severity: 'error',
    from: {
      path: '^(plugins|packages)/',
      pathNot: [
        ...testFiles,
        ...['backend', 'node', 'cli'].map(name => `^${rooms[name]}`),
        `^${rooms.engine}(src/(cel|rulePack)|scripts)/`,
      ],
    },
    to: { path: `^${rooms.engine}src/(cel|rulePack)/` },
  },
  {
    name: 'isomorphic-rooms-have-no-node-module',
    comment:
      'Engine, common and frontend run in the browser: no modules of Node.',
    severity: 'error',
    from: {
      path: ['engine', 'common', 'frontend'].map(name => `^${rooms[name]}src/`),
      pathNot: testFiles,
    },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'sql-only-in-database',
    comment: 'SQL lives in src/database of the backend only.',
    severity: 'error',
    from: {
      path: '^(plugins|packages)/',
      pathNot: [...testFiles, `^${rooms.backend}(src/database|migrations)/`],
    },
    to: { path: '(^|/)(knex|better-sqlite3|pg)(/|$)' },
  },
];

const order = [
  {
    name: 'no-cycle',
    comment: 'Imports form no cycle; those of types count.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-test-code-in-the-product',
    comment: 'What is published imports nothing that is made for tests.',
    severity: 'error',
    from: { path: '^(plugins|packages)/[^/]+/src/', pathNot: testFiles },
    to: { path: testFiles, pathNot: 'node_modules/' },
  },
  {
    name: 'nothing-unresolved',
    comment: 'An import that leads nowhere cannot be judged.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

/** Every rule on imports; all are errors. */
export const importRules = [...directions, ...purity, ...order];
