import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { portalDatabase } from '../__testUtils__/portalDatabase';
import { testDatabases } from '../__testUtils__/testDatabases';

const sources = join(__dirname, '..');
const databases = testDatabases();

/** Tests that start the plugin and speak to its API. */
const files = [
  './plugin.test.ts',
  './tests/historyImport.test.ts',
  './tests/takeover.test.ts',
  ...readdirSync(join(sources, 'api'))
    .filter(name => name.endsWith('.test.ts'))
    .map(name => `./api/${name}`),
];

const isThere = databases.supports('POSTGRES_18');

// Tests of the stores run on every database by themselves. Where there is no
// PostgreSQL this is the test by whose name the run shows it.
(isThere ? describe : describe.skip)('the plugin on PostgreSQL', () => {
  beforeAll(() => portalDatabase.use(() => databases.init('POSTGRES_18')));
  afterAll(() => portalDatabase.use(undefined));

  it('is tested as on SQLite', () => {
    expect(files).toContain('./api/executions.test.ts');
  });

  if (!isThere) return;
  describe.each(files)('%s', file => {
    // eslint-disable-next-line global-require -- its tests become part of this describe
    require(join(sources, file));
  });
});
