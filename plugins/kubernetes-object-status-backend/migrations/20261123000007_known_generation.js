// @ts-check

/** The generation that a workload had when its template was stored. */
const storedGeneration = {
  pg: `(workload::json -> 'metadata' ->> 'generation')::bigint`,
  sqlite: `json_extract(workload, '$.metadata.generation')`,
};

/**
 * Which generation the known template of a workload has, since when a workload
 * is not there any more, and since when the workloads of an entity are watched.
 *
 * An older process may run against it: it knows a workload by its template
 * alone, and what it writes has the generation of before, which is told by the
 * template again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('known_workload', table => {
    table
      .bigInteger('generation')
      .nullable()
      .comment(
        'Latest that has this template: the same one is the same rollout',
      );
    table
      .bigInteger('missing_since')
      .nullable()
      .comment('Milliseconds since 1970; absent while it is there');
    table.index(['missing_since'], 'known_workload_missing_idx');
  });
  const dialect = knex.client.config.client === 'pg' ? 'pg' : 'sqlite';
  await knex('known_workload').update({
    generation: knex.raw(storedGeneration[dialect]),
  });
  await knex.schema.createTable('watched_entity', table => {
    table.comment('Entities whose workloads are watched');
    table.string('cluster').notNullable();
    table.string('entity_ref', 512).notNullable();
    table.string('selection').notNullable().comment('Digest of what it names');
    table
      .bigInteger('since')
      .notNullable()
      .comment('Milliseconds since 1970 on the clock of the cluster');
    table.primary(['cluster', 'entity_ref']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('watched_entity');
  await knex.schema.alterTable('known_workload', table => {
    table.dropIndex([], 'known_workload_missing_idx');
  });
  for (const column of ['missing_since', 'generation']) {
    // Not by the schema builder: on SQLite it makes the table anew.
    await knex.raw('alter table known_workload drop column ??', [column]);
  }
};
