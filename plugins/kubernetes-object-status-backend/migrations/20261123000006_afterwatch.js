// @ts-check

/**
 * What steps are watched after a successful end and what came of it, and what
 * owners are still to be told.
 *
 * An older process may run against it: it watches nothing and tells nobody.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('afterwatch', table => {
    table.comment('What comes after a successful end; changes no outcome');
    table.string('execution_id').notNullable();
    table.integer('step').notNullable();
    table.string('state').notNullable().comment('Watching, Over or NotSeen');
    table.bigInteger('until').notNullable();
    table.text('watch', 'longtext').notNullable().comment('JSON');
    table
      .text('memory', 'longtext')
      .nullable()
      .comment("JSON; absent: the step's own");
    table
      .text('taken_over', 'longtext')
      .notNullable()
      .comment('JSON: ids of objects that another execution brings anew');
    table.integer('note_count').notNullable();
    table.primary(['execution_id', 'step']);
    // What is watched is looked for at every start and nudge.
    table.index(['state', 'until'], 'afterwatch_state_idx');
    table
      .foreign(['execution_id', 'step'])
      .references(['execution_id', 'number'])
      .inTable('step_execution')
      .onDelete('CASCADE');
  });
  await knex.schema.createTable('notification', table => {
    table.comment('Owners are still to be told of it');
    table.string('execution_id').notNullable();
    table.string('topic').notNullable();
    table.integer('version').notNullable().comment('Up with every new reason');
    table.integer('attempts').notNullable();
    table.bigInteger('due_at').notNullable();
    table.primary(['execution_id', 'topic']);
    table.index(['due_at'], 'notification_due_idx');
    table
      .foreign('execution_id')
      .references('id')
      .inTable('execution')
      .onDelete('CASCADE');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('notification');
  await knex.schema.dropTable('afterwatch');
};
