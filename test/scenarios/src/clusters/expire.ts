import { createSign } from 'node:crypto';
import { z } from 'zod';

const daySeconds = 24 * 60 * 60;

const claimsSchema = z.looseObject({
  exp: z.number(),
  iat: z.number(),
  nbf: z.number(),
});

/**
 * The token as the same server would have given it out two days earlier: valid
 * but for its time. The API server gives out none that ends before ten minutes.
 */
export function expire(token: string, signingKey: string): string {
  const [header, payload] = token.split('.');
  const text = Buffer.from(payload, 'base64url').toString();
  const claims = claimsSchema.parse(JSON.parse(text));
  const past = {
    ...claims,
    exp: claims.exp - 2 * daySeconds,
    iat: claims.iat - 2 * daySeconds,
    nbf: claims.nbf - 2 * daySeconds,
  };
  const signed = `${header}.${encode(past)}`;
  const signature = createSign('RSA-SHA256').update(signed).sign(signingKey);
  return `${signed}.${signature.toString('base64url')}`;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
