// @ts-check

/**
 * Indexes that find the last execution that was successful, and count those that
 * a cause decided, without reading the rest of an entity's history. An older
 * process may run against them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('execution', table => {
    table.index(
      ['entity_ref', 'environment', 'outcome', 'id'],
      'execution_good_idx',
    );
    table.index(['entity_ref', 'cause_code', 'id'], 'execution_cause_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('execution', table => {
    table.dropIndex([], 'execution_cause_idx');
    table.dropIndex([], 'execution_good_idx');
  });
};
