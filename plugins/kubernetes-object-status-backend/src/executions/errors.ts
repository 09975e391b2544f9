import { DraftFault } from './Draft';

/**
 * A draft cannot be recorded; nothing was. The first fault gives the code, all
 * of them are told. The same draft will not do later either.
 */
export class InvalidDraftError extends Error {
  readonly name = 'InvalidDraftError';
  readonly retry = 'never';

  constructor(readonly faults: DraftFault[]) {
    super(faults[0]?.message ?? 'The execution cannot be recorded');
  }

  /** Stable code of the first fault. */
  get code(): string {
    return this.faults[0]?.code ?? 'InvalidDraft';
  }

  /** Whether it is refused for its size alone. */
  get isTooLarge(): boolean {
    return this.faults[0]?.tooLarge === true;
  }
}

/** There is no such execution or step, or the caller may not see it. */
export class UnknownExecutionError extends Error {
  readonly name = 'UnknownExecutionError';
  readonly retry = 'never';

  constructor() {
    super('There is no such execution, or you may not see it');
  }
}

/** A pipeline reports a step that cannot be reported so now; nothing has changed. */
export class StepReportError extends Error {
  readonly name = 'StepReportError';

  constructor(
    readonly code:
      | 'UnknownStep'
      | 'NotStepwise'
      | 'ExecutionQueued'
      | 'EarlierStepOpen'
      | 'StepNotStarted',
    message: string,
  ) {
    super(message);
  }
}
