// @ts-check

/**
 * The rows of each object of a step as they were, look by look.
 *
 * An older process may run against it: what it observes has no rows from
 * before, and a page of such a moment tells statuses only.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('object_history', table => {
    table.comment('What the row of an object was, from an instant on');
    table.string('execution_id').notNullable();
    table.integer('step').notNullable();
    table.string('object_id', 2048).notNullable();
    table.integer('version').notNullable().comment('Of the rows of its step');
    table.bigInteger('at').notNullable().comment('When it was looked at');
    table
      .text('row', 'longtext')
      .nullable()
      .comment('JSON of what may change of it; null: it was gone');
    table.primary(['execution_id', 'step', 'object_id', 'version']);
    // What is older than it is kept for is looked for by its time.
    table.index(['at'], 'object_history_at_idx');
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
  await knex.schema.dropTable('object_history');
};
