// node scripts/postgres/withPostgres.mjs COMMAND ARGUMENT...: runs a command beside a PostgreSQL
// server of its own, whose address stands in the variable in which Backstage's test databases look
// for it. Ends with the command's exit code.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runChild } from '../child.mjs';
import { findPostgres } from './binaries.mjs';
import { startPostgres } from './startPostgres.mjs';

export const variable = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/**
 * Runs a command beside a PostgreSQL server of its own.
 *
 * Where there is none for the platform it runs without, and says so; where `CI` is set that is a
 * failure, so that no run passes there with half of its tests.
 *
 * @param {string[]} command
 * @param {{ binaries?: string, env?: NodeJS.ProcessEnv, say: (line: string) => void }} options
 * @returns {Promise<number>} its exit code
 */
export async function withPostgres(
  [command, ...args],
  { binaries = findPostgres(), env = process.env, say },
) {
  const run = async (more = {}) => {
    const options = { env: { ...env, ...more }, stdio: 'inherit' };
    return (await runChild(command, args, options)).exitCode;
  };
  // A server of the operator's: theirs to start and to stop.
  if (env[variable]) return run();
  if (!binaries) {
    say(
      `There is no PostgreSQL for ${process.platform}-${process.arch}: databases are tested on SQLite only.`,
    );
    return env.CI ? 1 : run();
  }
  const postgres = await startPostgres();
  try {
    return await run({ [variable]: postgres.url });
  } finally {
    await postgres.stop();
  }
}

const started = process.argv[1] ? realpathSync(process.argv[1]) : '';
if (started === fileURLToPath(import.meta.url)) {
  const say = line => process.stderr.write(`${line}\n`);
  process.exitCode = await withPostgres(process.argv.slice(2), { say }).catch(
    error => {
      say(error.message);
      return 1;
    },
  );
}
