/**
 * The step has an outcome already; nothing was written (R12). Not to be tried
 * again.
 */
export class OutcomeExistsError extends Error {
  readonly name = 'OutcomeExistsError';
  readonly retry = 'never';

  constructor(executionId: string, step: number, options?: ErrorOptions) {
    super(
      `Step ${step} of execution ${executionId} has an outcome already; nothing was written`,
      options,
    );
  }
}

/**
 * The step began anew since its observation took it up; nothing was written.
 * Take it up again.
 */
export class RenewedError extends Error {
  readonly name = 'RenewedError';
  readonly retry = 'never';

  constructor(executionId: string, step: number) {
    super(
      `Step ${step} of execution ${executionId} began anew; nothing was written`,
    );
  }
}

/**
 * Another process observes the cluster now; nothing was written. Drop
 * everything held for that cluster.
 */
export class FencedError extends Error {
  readonly name = 'FencedError';
  readonly retry = 'never';

  constructor(executionId: string, step: number, clusters: string[]) {
    super(
      `Step ${step} of execution ${executionId} cannot be written: another process observes ${clusters.join(
        ', ',
      )} now`,
    );
  }
}
