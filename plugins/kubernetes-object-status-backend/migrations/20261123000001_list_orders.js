// @ts-check

/** Later than any instant: what has none yet comes after what has. */
const never = Number.MAX_SAFE_INTEGER;

const indexes = [
  ['execution_started_idx', 'started_at'],
  ['execution_finished_idx', 'finished_at'],
];

/**
 * Indexes that serve lists ordered by start and end. An older process may run
 * against them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  for (const [index, column] of indexes) {
    await knex.raw(
      `create index ?? on execution (coalesce(??, ${never}), id)`,
      [index, column],
    );
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const [index] of indexes) await knex.raw('drop index ??', [index]);
};
