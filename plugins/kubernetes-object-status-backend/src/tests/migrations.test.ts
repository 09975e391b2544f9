import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readdir } from 'node:fs/promises';
import { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/testDatabases';

const directory = resolvePackagePath(
  '@object-status/backstage-plugin-kubernetes-object-status-backend',
  'migrations',
);
const databases = testDatabases();

const execution = {
  id: '01a20462-4bea-7274-b13d-b9b883afc958',
  environment: 'production',
  source_type: 'cli',
  source: '{"type":"cli"}',
  state: 'Running',
  warnings: '[]',
  created_at: 1_800_000_000_000,
  sequence: 1,
  last_seq: 0,
  supersedes: '[]',
};
const step = {
  execution_id: execution.id,
  number: 1,
  name: 'Deploy',
  type: 'raw-yaml',
  state: 'Checking',
  targets: '[]',
  check: '{}',
  continue_on_failure: false,
  counts: '{}',
  warnings: '[]',
  objects_version: 0,
  superseded_by: '{}',
  last_write_id: 'w1',
};
const ofStep = { execution_id: execution.id, step: 1 };

/** A row for every table, those that others point to first. */
const rows: Array<[string, Record<string, unknown>]> = [
  ['execution', execution],
  [
    'execution_target',
    { execution_id: execution.id, cluster: 'a', namespace: '' },
  ],
  ['step_execution', step],
  [
    'applied_object',
    {
      ...ofStep,
      position: 0,
      cluster: 'a',
      api_version: 'v1',
      kind: 'ConfigMap',
      name: 'settings',
    },
  ],
  [
    'object_current',
    {
      ...ofStep,
      object_id: 'x'.repeat(2048),
      version: 1,
      removed: false,
      counted: true,
      status: 'Successful',
      position: 0,
      row: '{}',
    },
  ],
  [
    'object_history',
    {
      ...ofStep,
      object_id: 'x'.repeat(2048),
      version: 1,
      at: 1_800_000_000_000,
      row: '{}',
    },
  ],
  [
    'evidence',
    {
      ...ofStep,
      id: 'c1',
      object_id: 'x'.repeat(2048),
      moment: 'Failed',
      at: 1_800_000_000_000,
      position: 0,
      capture: '{}',
    },
  ],
  [
    'object_transition',
    {
      ...ofStep,
      seq: 1,
      at: 1_800_000_000_000,
      subject: 'step',
      reason: 'Started',
      message: '',
    },
  ],
  [
    'outcome',
    {
      ...ofStep,
      outcome: 'Successful',
      at: 1_800_000_000_000,
      stabilized: true,
      verified: true,
      explanation: '{}',
    },
  ],
  [
    'entity_owner',
    { entity_ref: 'component:default/a', owner_ref: 'group:default/b' },
  ],
  [
    'idempotency',
    {
      subject: 'external:ci',
      key: 'k',
      identity: 'i',
      locked_until: 1,
      expires_at: 2,
    },
  ],
  ['shard', { cluster: 'a', owner: 'local', epoch: 1 }],
  [
    'known_workload',
    {
      id: 'x'.repeat(1024),
      entity_ref: 'component:default/a',
      environment: 'production',
      uid: 'u',
      template: 't',
      workload: '{}',
      execution_id: execution.id,
    },
  ],
  [
    'watched_entity',
    {
      cluster: 'a',
      entity_ref: 'component:default/a',
      selection: 's',
      since: 1_800_000_000_000,
    },
  ],
  [
    'afterwatch',
    {
      ...ofStep,
      state: 'Watching',
      until: 1_800_000_600_000,
      watch: '{}',
      taken_over: '[]',
      note_count: 0,
    },
  ],
  [
    'notification',
    {
      execution_id: execution.id,
      topic: 'outcome',
      version: 1,
      attempts: 0,
      due_at: 1_800_000_000_000,
    },
  ],
];

/** Columns of the second migration, as rows of the first one get them. */
const addedTo: Record<string, Record<string, null>> = {
  execution: { supersedes: null },
  step_execution: { superseded_by: null, last_write_id: null },
};

function asBeforeTakeover(row: Record<string, unknown>) {
  const added = Object.values(addedTo).flatMap(columns => Object.keys(columns));
  return Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !added.includes(column))
      .map(([column, value]) => [
        column,
        column === 'object_id' ? String(value).slice(0, 1024) : value,
      ]),
  );
}

/** Tables that came later than the first migration. */
const addedTables = [
  'afterwatch',
  'notification',
  'evidence',
  'object_history',
  'known_workload',
  'watched_entity',
];

async function tablesOf(knex: Knex): Promise<string[]> {
  const names: string[] = [];
  for (const [name] of rows) {
    if (await knex.schema.hasTable(name)) names.push(name);
  }
  return names;
}

/** But for those of the migrations themselves. */
async function listTables(knex: Knex): Promise<string[]> {
  const names: string[] =
    knex.client.config.client === 'pg'
      ? await knex('pg_tables')
          .where({ schemaname: 'public' })
          .pluck('tablename')
      : await knex('sqlite_master').where({ type: 'table' }).pluck('name');
  return names.filter(name => !/^(knex|sqlite)_/.test(name));
}

describe.each(databases.eachSupportedId())('migrations on %s', id => {
  it('go up, hold a row in each table, go down with rows, and up again', async () => {
    const knex = await databases.init(id);
    const migrations = (await readdir(directory)).filter(name =>
      name.endsWith('.js'),
    );

    for (const _ of migrations) await knex.migrate.up({ directory });
    for (const [table, row] of rows) await knex(table).insert(row);
    for (const [table, row] of rows) {
      expect(await knex(table)).toHaveLength(1);
      expect(Object.keys(await knex(table).first())).toEqual(
        expect.arrayContaining(Object.keys(row)),
      );
    }

    for (const _ of migrations) await knex.migrate.down({ directory });
    expect(await tablesOf(knex)).toEqual([]);

    await knex.migrate.latest({ directory });
    expect(await tablesOf(knex)).toEqual(rows.map(([name]) => name));
  });

  it('of the takeover keep what was there, up and down', async () => {
    const knex = await databases.init(id);
    await knex.migrate.up({ directory });
    const old = rows
      .filter(([table]) => !addedTables.includes(table))
      .map(([table, row]) => [table, asBeforeTakeover(row)] as const);
    for (const [table, row] of old) await knex(table).insert(row);
    const read = async () =>
      Promise.all(old.map(async ([table]) => (await knex(table))[0]));
    const before = await read();

    await knex.migrate.up({ directory });
    expect(await read()).toEqual(
      before.map((row, index) => ({ ...row, ...addedTo[old[index][0]] })),
    );

    await knex.migrate.down({ directory });
    expect(await read()).toEqual(before);
  });

  it('of the recording keep what was there, up and down', async () => {
    const knex = await databases.init(id);
    for (const _ of [1, 2, 3, 4]) await knex.migrate.up({ directory });
    const old = rows.filter(([table]) => !addedTables.includes(table));
    for (const [table, row] of old) await knex(table).insert(row);
    const read = async () =>
      Promise.all(old.map(async ([table]) => (await knex(table))[0]));
    const before = await read();

    await knex.migrate.up({ directory });
    const added: Record<string, Record<string, unknown>> = {
      execution: { adopted_by: null },
      step_execution: { renewals: 0 },
    };
    expect(await read()).toEqual(
      before.map((row, index) => ({ ...row, ...added[old[index][0]] })),
    );

    await knex.migrate.down({ directory });
    expect(await read()).toEqual(before);
  });

  it('of the known generation take it from what was stored, up and down', async () => {
    const knex = await databases.init(id);
    const name = '20261123000007_known_generation.js';
    const earlier = (await readdir(directory)).filter(each => each < name);
    for (const _ of earlier) await knex.migrate.up({ directory });
    await knex('execution').insert(execution);
    const { known_workload: known } = Object.fromEntries(rows);
    const counted = { metadata: { name: 'web', generation: 7 } };
    await knex('known_workload').insert([
      { ...known, id: 'counted', workload: JSON.stringify(counted) },
      { ...known, id: 'not counted' },
    ]);
    const read = () => knex('known_workload').orderBy('id');
    const before = await read();

    await knex.migrate.up({ directory });
    const generations: Array<number | string | null> = await knex(
      'known_workload',
    )
      .orderBy('id')
      .pluck('generation');
    expect(generations.map(each => each && Number(each))).toEqual([7, null]);

    await knex.migrate.down({ directory });
    expect(await read()).toEqual(before);
  });

  it('forget the execution of a workload with it, and not the workload', async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory });
    for (const [table, row] of rows) await knex(table).insert(row);

    await knex('execution').delete();

    expect(await knex('known_workload')).toMatchObject([
      { uid: 'u', execution_id: null },
    ]);
  });

  it('make a table for every row that this test knows, and no other', async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory });
    const tables = await listTables(knex);

    expect(tables.sort()).toEqual(rows.map(([name]) => name).sort());
  });

  it('take the rest of an execution away with it', async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory });
    for (const [table, row] of rows) await knex(table).insert(row);

    await knex('execution').delete();

    for (const table of ['execution_target', 'step_execution', 'outcome']) {
      expect(await knex(table)).toEqual([]);
    }
  });
});
