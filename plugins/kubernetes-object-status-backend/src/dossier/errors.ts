/** There is nothing that was successful before an execution, as far as the caller may see it. */
export class NoLastGoodError extends Error {
  readonly name = 'NoLastGoodError';
  readonly retry = 'never';

  constructor(environment: string) {
    super(`There is no earlier successful deployment to ${environment}`);
  }
}
