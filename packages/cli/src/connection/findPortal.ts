import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { usageError } from '../errors';
import { Host } from '../host/Host';

/** Where the portal is, and who we are to it. @internal */
export interface Portal {
  url: string;
  token?: string;
}

/** @internal */
export interface PortalOptions {
  url?: string;
  token?: string;
}

/** Where `npm start` serves, unless told otherwise. */
const checkoutUrl = 'http://localhost:7007';

/**
 * The portal that options, environment or checkout name, in this order.
 *
 * In a checkout a portal on this machine is met with the token that `npm start`
 * keeps in its data folder; it is never sent to another machine.
 *
 * @throws CommandError - exit code 2
 * @internal
 */
export async function findPortal(
  options: PortalOptions,
  host: Pick<Host, 'env' | 'checkout'>,
): Promise<Portal> {
  const given = options.url ?? (host.env.OBJECT_STATUS_URL || undefined);
  const address = given ?? (host.checkout && checkoutUrl);
  if (!address) {
    throw usageError(
      'The address of the portal is not known: set OBJECT_STATUS_URL, or give --url',
    );
  }
  const url = requireAddress(address);
  const token =
    options.token ??
    (host.env.OBJECT_STATUS_TOKEN || undefined) ??
    (await findCheckoutToken(url, host.checkout));
  return { url: url.toString().replace(/\/+$/, ''), token: checkToken(token) };
}

function requireAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw usageError(
      `The portal's address must be like https://portal.example.com, not "${text}"`,
    );
  }
  if (url.username || url.password) {
    throw usageError(
      "The portal's address must not hold a user or a password: put a token into OBJECT_STATUS_TOKEN",
    );
  }
  url.search = '';
  url.hash = '';
  return url;
}

/** A fault in a header would be told together with the header, so the token is looked at before. */
function checkToken(token: string | undefined): string | undefined {
  const trimmed = token?.trim();
  if (!trimmed) return undefined;
  if (/^[\x21-\x7e]+$/.test(trimmed)) return trimmed;
  throw usageError(
    'The token holds characters that no token has, such as a space or a line break: check OBJECT_STATUS_TOKEN',
  );
}

async function findCheckoutToken(
  url: URL,
  checkout: string | undefined,
): Promise<string | undefined> {
  if (!checkout || !isLoopback(url.hostname)) return undefined;
  try {
    return await readFile(join(checkout, '.data', 'ci-token'), 'utf8');
  } catch {
    // Without a token the portal says what it wants.
    return undefined;
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]'
    ? true
    : /^127(\.\d{1,3}){3}$/.test(hostname);
}
