/** A fault in how a script was called, said in one line; the script ends with 2. */
export class UsageError extends Error {
  name = 'UsageError';
}
