// @ts-check

/**
 * What is kept of objects that failed, and of all when their step ended.
 *
 * An older process may run against it: it keeps nothing.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('evidence', table => {
    table.comment('Objects as they were when they failed or their step ended');
    table.string('id').primary();
    table.string('execution_id').notNullable();
    table.integer('step').notNullable();
    table.string('object_id', 2048).notNullable();
    table.string('uid').nullable();
    table.string('moment').notNullable().comment('Failed or Ended');
    table.bigInteger('at').notNullable();
    table.integer('position').notNullable().comment('Among those of one write');
    table.bigInteger('healed_at').nullable().comment('No longer Failed since');
    table.text('capture', 'longtext').notNullable().comment('JSON, redacted');
    table.text('logs', 'longtext').nullable().comment('JSON, masked');
    table.string('logs_missing').nullable().comment('Why there are none');
    table.index(['execution_id', 'step', 'object_id'], 'evidence_object_idx');
    // What is older than its retention is looked for.
    table.index(['at'], 'evidence_at_idx');
    table
      .foreign(['execution_id', 'step'])
      .references(['execution_id', 'number'])
      .inTable('step_execution')
      .onDelete('CASCADE');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('evidence');
};
