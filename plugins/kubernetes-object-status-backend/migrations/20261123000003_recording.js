// @ts-check

/**
 * Which pod template of each watched workload is known and which execution it
 * belongs to, which report adopted an automatic execution, and how often a step
 * was begun anew.
 *
 * An older process may run against it: it records nothing by itself and adopts
 * nothing. One that still observes a step which a report adopts elsewhere
 * writes what it knows of the step as it was, so stop it before.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('known_workload', table => {
    table.comment(
      'Watched workloads, each as it was when its template changed',
    );
    table.string('id', 1024).primary().comment('Cluster, kind and name');
    table.string('entity_ref', 512).notNullable();
    table.string('environment').notNullable();
    table.string('uid').notNullable();
    table.string('template').notNullable().comment('Digest of its template');
    table.text('workload', 'longtext').notNullable().comment('JSON, redacted');
    table.string('execution_id').nullable().comment('Of that template');
    table.index(['execution_id'], 'known_workload_execution_idx');
    table
      .foreign('execution_id')
      .references('id')
      .inTable('execution')
      .onDelete('SET NULL');
  });
  await knex.schema.alterTable('execution', table => {
    table
      .string('adopted_by')
      .nullable()
      .comment('The report that it counts as; then it counts nowhere itself');
  });
  await knex.schema.alterTable('step_execution', table => {
    table
      .integer('renewals')
      .notNullable()
      .defaultTo(0)
      .comment('How often it began anew: only the latest is written');
  });
  await knex.schema.alterTable('applied_object', table => {
    // Reports look for who recorded a workload, and recording for who reported it.
    table.index(['name', 'cluster'], 'applied_object_name_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('applied_object', table => {
    table.dropIndex([], 'applied_object_name_idx');
  });
  for (const [table, column] of [
    ['step_execution', 'renewals'],
    ['execution', 'adopted_by'],
  ]) {
    // Not by the schema builder: on SQLite it makes the table anew, and with
    // the old one goes whatever points at it.
    await knex.raw('alter table ?? drop column ??', [table, column]);
  }
  await knex.schema.dropTable('known_workload');
};
