// @ts-check

/**
 * Executions, their steps, objects, history and outcomes.
 *
 * Instants are integers, milliseconds since 1970 on the database's clock; JSON
 * is text, so that SQLite and PostgreSQL hold the same. An older process may
 * not run against it: there is none.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('execution', table => {
    table.comment('One run against an environment');
    table.string('id').primary().comment('UUID version 7: sorts by creation');
    table.string('entity_ref', 512).nullable();
    table.string('environment').notNullable();
    table.string('version').nullable();
    table.string('title').nullable();
    table.string('source_type').notNullable();
    table.text('source', 'longtext').notNullable().comment('JSON');
    table.string('state').notNullable();
    table.string('outcome').nullable();
    table.string('cause_code').nullable();
    table.text('explanation').nullable().comment('Sentence of the worst step');
    table.text('warnings', 'longtext').notNullable().comment('JSON');
    table.text('cancel_reason').nullable().comment('Set when asked to cancel');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('started_at').nullable();
    table.bigInteger('finished_at').nullable();
    table.integer('sequence').notNullable().comment('Up with every change');
    table.integer('last_seq').notNullable().comment('Of its transitions');
    // Lists are newest first: by id, as it sorts by creation.
    table.index(['entity_ref', 'id'], 'execution_entity_idx');
    table.index(['environment', 'id'], 'execution_environment_idx');
    table.index(['state', 'id'], 'execution_state_idx');
  });

  await knex.schema.createTable('execution_target', table => {
    table.comment('Clusters and namespaces that an execution touches');
    table.string('execution_id').notNullable();
    table.string('cluster').notNullable();
    table.string('namespace').notNullable().comment('Empty: cluster-scoped');
    table.primary(['execution_id', 'cluster', 'namespace']);
    table.index(['cluster', 'namespace'], 'execution_target_place_idx');
    table
      .foreign('execution_id')
      .references('id')
      .inTable('execution')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('step_execution', table => {
    table.comment('One step of an execution');
    table.string('execution_id').notNullable();
    table.integer('number').notNullable().comment('From 1');
    table.string('name').notNullable();
    table.string('type').notNullable();
    table.string('state').notNullable();
    table.text('targets', 'longtext').notNullable().comment('JSON');
    table.text('check', 'longtext').notNullable().comment('JSON, as it was');
    table.boolean('continue_on_failure').notNullable();
    table.bigInteger('started_at').nullable();
    table.bigInteger('finished_at').nullable();
    table.text('reducer_state', 'longtext').nullable().comment('JSON');
    table.text('memory', 'longtext').nullable().comment('JSON');
    table.text('counts', 'longtext').notNullable().comment('JSON');
    table.text('warnings', 'longtext').notNullable().comment('JSON');
    table.integer('objects_version').notNullable().comment('Of its objects');
    table.primary(['execution_id', 'number']);
    // Open steps are looked for at every start and nudge.
    table.index(['state'], 'step_execution_state_idx');
    table
      .foreign('execution_id')
      .references('id')
      .inTable('execution')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('applied_object', table => {
    table.comment('What a step applied, redacted');
    table.string('execution_id').notNullable();
    table.integer('step').notNullable();
    table.integer('position').notNullable();
    table.string('cluster').notNullable();
    table.string('api_version', 512).notNullable();
    table.string('kind').notNullable();
    table.string('namespace').nullable();
    table.string('name').notNullable();
    table.string('uid').nullable();
    table.bigInteger('generation').nullable();
    table.string('resource_version').nullable();
    table.text('manifest', 'longtext').nullable().comment('JSON, redacted');
    table.primary(['execution_id', 'step', 'position']);
    table
      .foreign(['execution_id', 'step'])
      .references(['execution_id', 'number'])
      .inTable('step_execution')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('object_current', table => {
    table.comment('The last row of each object of a step');
    table.string('execution_id').notNullable();
    table.integer('step').notNullable();
    table.string('object_id', 1024).notNullable();
    table.integer('version').notNullable().comment('When it last changed');
    table.boolean('removed').notNullable();
    table.boolean('counted').notNullable();
    table.string('status').notNullable();
    table.integer('position').notNullable();
    table.text('row', 'longtext').notNullable().comment('JSON');
    table.primary(['execution_id', 'step', 'object_id']);
    table.index(
      ['execution_id', 'step', 'version'],
      'object_current_since_idx',
    );
    table
      .foreign(['execution_id', 'step'])
      .references(['execution_id', 'number'])
      .inTable('step_execution')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('object_transition', table => {
    table.comment('Append-only history of an execution');
    table.string('execution_id').notNullable();
    table.integer('seq').notNullable().comment('From 1, without a gap');
    table.integer('step').notNullable();
    table.bigInteger('at').notNullable();
    table.string('subject').notNullable().comment('object or step');
    table.string('object_id', 1024).nullable();
    table.string('kind').nullable();
    table.string('name').nullable();
    table.string('status').nullable();
    table.string('previous_status').nullable();
    table.string('reason').notNullable();
    table.text('message').notNullable();
    table.primary(['execution_id', 'seq']);
    table
      .foreign('execution_id')
      .references('id')
      .inTable('execution')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('outcome', table => {
    table.comment('The final word on a step; its key lets there be only one');
    table.string('execution_id').notNullable();
    table.integer('step').notNullable();
    table.string('outcome').notNullable();
    table.bigInteger('at').notNullable();
    table.boolean('stabilized').notNullable();
    table.boolean('verified').notNullable();
    table.text('explanation', 'longtext').notNullable().comment('JSON');
    table.primary(['execution_id', 'step']);
    table
      .foreign(['execution_id', 'step'])
      .references(['execution_id', 'number'])
      .inTable('step_execution')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('entity_owner', table => {
    table.comment('Owners by the catalog, for owner conditions in SQL');
    table.string('entity_ref', 512).notNullable();
    table.string('owner_ref', 512).notNullable();
    table.primary(['entity_ref', 'owner_ref']);
    table.index(['owner_ref'], 'entity_owner_owner_idx');
  });

  await knex.schema.createTable('idempotency', table => {
    table.comment('First answers of creating calls; no bodies');
    table.string('subject').notNullable().comment('Who called');
    table.string('key').notNullable();
    table.string('identity').notNullable().comment('Digest of what it names');
    table.text('answer', 'longtext').nullable().comment('JSON; absent: runs');
    table.bigInteger('locked_until').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.primary(['subject', 'key']);
    table.index(['expires_at'], 'idempotency_expires_idx');
  });

  await knex.schema.createTable('shard', table => {
    table.comment('Who observes which cluster');
    table.string('cluster').primary();
    table.string('owner').notNullable();
    table
      .integer('epoch')
      .notNullable()
      .comment('Fence: only the latest writes');
    table.bigInteger('expires_at').nullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'shard',
    'idempotency',
    'entity_owner',
    'outcome',
    'object_transition',
    'object_current',
    'applied_object',
    'step_execution',
    'execution_target',
    'execution',
  ]) {
    await knex.schema.dropTable(table);
  }
};
