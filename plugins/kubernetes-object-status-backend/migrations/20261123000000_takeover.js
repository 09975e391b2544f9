// @ts-check

/** Tables whose ids of objects were too short for the longest names that may be given. */
const withObjectIds = ['object_current', 'object_transition'];

/**
 * Which step was taken over by which execution, and the last write of a step,
 * so that one whose answer was lost is not done twice.
 *
 * An older process may run against it: it takes nothing over, and a write of
 * its own that it repeats is written twice, as before.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('execution', table => {
    table
      .text('supersedes', 'longtext')
      .nullable()
      .comment('JSON: the steps that it took over');
    // Whoever is recorded looks for what still runs at the same place.
    table.index(
      ['entity_ref', 'environment', 'state'],
      'execution_place_state_idx',
    );
  });
  await knex.schema.alterTable('step_execution', table => {
    table
      .text('superseded_by', 'longtext')
      .nullable()
      .comment('JSON: the execution that took it over');
    table.string('last_write_id').nullable().comment('Of its observation');
  });
  await setLength(knex, 2048);
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  // No cluster has objects of such names: what is lost says that they are absent.
  for (const table of withObjectIds) {
    await knex(table).whereRaw('length(object_id) > 1024').delete();
  }
  await setLength(knex, 1024);
  await knex.schema.alterTable('execution', table => {
    table.dropIndex([], 'execution_place_state_idx');
  });
  for (const [table, column] of [
    ['step_execution', 'last_write_id'],
    ['step_execution', 'superseded_by'],
    ['execution', 'supersedes'],
  ]) {
    // Not by the schema builder: on SQLite it makes the table anew, and with
    // the old one goes whatever points at it.
    await knex.raw('alter table ?? drop column ??', [table, column]);
  }
};

/**
 * SQLite knows no lengths.
 *
 * @param {import('knex').Knex} knex
 * @param {number} length
 */
async function setLength(knex, length) {
  if (knex.client.config.client !== 'pg') return;
  for (const table of withObjectIds) {
    await knex.raw(
      `alter table ?? alter column object_id type varchar(${length})`,
      [table],
    );
  }
}
