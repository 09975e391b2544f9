// By field and not by class: an error may come from another realm or another
// copy of a package.
function textField(error: unknown, field: string): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' ? value : undefined;
}

/** `code` of a system, TLS or HTTP/2 error. @internal */
export function codeOf(error: unknown): string | undefined {
  return textField(error, 'code');
}

/** `name` of whatever was thrown; `error` when it has none. @internal */
export function nameOf(error: unknown): string {
  return textField(error, 'name') ?? 'error';
}

/** @internal */
export function messageOf(error: unknown): string | undefined {
  return textField(error, 'message');
}
