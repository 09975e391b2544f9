/**
 * Gives the address back if a browser may be sent there, else `undefined`.
 *
 * Addresses come from pipelines: only absolute http and https ones become
 * links, so that nothing like `javascript:` ever does.
 *
 * @internal
 */
export function safeHttpUrl(address: string | undefined): string | undefined {
  const url = parse(address);
  if (url === undefined) return undefined;
  return ['http:', 'https:'].includes(url.protocol) ? url.href : undefined;
}

function parse(address: string | undefined): URL | undefined {
  try {
    return address === undefined ? undefined : new URL(address);
  } catch {
    // Not an address: it is shown as text, so nobody misses the error.
    return undefined;
  }
}
