/**
 * What a page can say about a request that failed.
 *
 * `refused` is only said when the server says so; what the caller may not see
 * answers 404 like what does not exist (`api.md` section 1).
 *
 * @internal
 */
export type Failure =
  | { type: 'notFound' }
  | { type: 'refused' }
  | { type: 'unreachable' }
  | { type: 'failed'; status: number; reference?: string };

/**
 * Reads a failure from whatever a request threw.
 *
 * Errors of other packages are read by their fields, never by class: two copies
 * of a package may be in one page.
 *
 * @internal
 */
export function failureOf(error: unknown): Failure {
  const status = numberField(error, 'status');
  if (status === undefined) return { type: 'unreachable' };
  if (status === 404) return { type: 'notFound' };
  if (status === 401 || status === 403) return { type: 'refused' };
  return { type: 'failed', status, reference: textField(error, 'reference') };
}

function numberField(value: unknown, name: string): number | undefined {
  const field = fieldOf(value, name);
  return typeof field === 'number' ? field : undefined;
}

function textField(value: unknown, name: string): string | undefined {
  const field = fieldOf(value, name);
  return typeof field === 'string' ? field : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

/**
 * Whether the answer is that there is nothing to see, so that what was known
 * before must not stay on the page.
 *
 * @internal
 */
export function isDefinite(failure: Failure): boolean {
  return failure.type === 'notFound' || failure.type === 'refused';
}
