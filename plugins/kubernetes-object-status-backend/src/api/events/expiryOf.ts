import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Request } from 'express';
import { z } from 'zod';

const claimsSchema = z.object({ exp: z.number() });

/**
 * When the token of a call expires, in milliseconds since 1970; `undefined` for
 * one that does not, or does not say.
 *
 * Backstage tells it for users only. Of the tokens of services it is read from
 * the token itself, which was verified at the door.
 */
export function expiryOf(
  request: Request,
  { expiresAt }: Pick<BackstageCredentials, 'expiresAt'>,
): number | undefined {
  if (expiresAt) return expiresAt.getTime();
  const token = /^Bearer (\S+)$/i.exec(request.header('authorization') ?? '');
  const claims = claimsSchema.safeParse(readClaims(token?.[1]));
  return claims.success ? claims.data.exp * 1000 : undefined;
}

function readClaims(token = ''): unknown {
  const [, payload = ''] = token.split('.');
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  } catch {
    // A static token: it has no claims.
    return undefined;
  }
}
