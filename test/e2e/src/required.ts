/**
 * A variable that the runner sets.
 *
 * @throws Error - it is not set: the tests were started without their runner
 */
export function required(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} is not set: start the tests by npm run e2e.`);
}
