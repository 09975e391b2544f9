// @ts-check

/**
 * How an execution is reported and whether it waits for its turn, and what a
 * pipeline said of applying a step.
 *
 * An older process may run against it: it reports complete executions that
 * wait for nobody, as before; one that another process queued it leaves alone.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('execution', table => {
    table
      .string('report')
      .notNullable()
      .defaultTo('complete')
      .comment('complete, or stepwise: steps start when the pipeline says so');
    table
      .boolean('awaits_turn')
      .notNullable()
      .defaultTo(false)
      .comment('Queued until nothing else runs at its place');
  });
  await knex.schema.alterTable('step_execution', table => {
    table
      .text('apply_result', 'longtext')
      .nullable()
      .comment('JSON: how applying ended, and when; absent: nobody said');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const [table, column] of [
    ['step_execution', 'apply_result'],
    ['execution', 'awaits_turn'],
    ['execution', 'report'],
  ]) {
    // Not by the schema builder: on SQLite it makes the table anew, and with
    // the old one goes whatever points at it.
    await knex.raw('alter table ?? drop column ??', [table, column]);
  }
};
