/** Where in an expression something stands; both count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** An expression that cannot be used: why, and where in it. */
export class CelSyntaxError extends Error {
  readonly name = 'CelSyntaxError';

  constructor(message: string, readonly position?: Position) {
    super(message);
  }
}
