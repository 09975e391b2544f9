import { Request } from 'express';
import { expiryOf } from './expiryOf';

const encode = (value: unknown) =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

const bearer = (claims: unknown) =>
  `Bearer ${encode({ alg: 'ES256' })}.${encode(claims)}.c2lnbmF0dXJl`;

const expiry = (authorization: string | undefined, expiresAt?: Date) =>
  expiryOf({ header: () => authorization } as unknown as Request, {
    expiresAt,
  });

describe('when a token expires', () => {
  it.each<[string, string | undefined, Date | undefined, number | undefined]>([
    ['is what Backstage says', bearer({ exp: 1 }), new Date(5_000), 5_000],
    ['is what the token says', bearer({ exp: 7 }), undefined, 7_000],
    ['is not known without a token', undefined, undefined, undefined],
    ['is never of a static one', 'Bearer abc.def', undefined, undefined],
    ['is never of one without exp', bearer({}), undefined, undefined],
    ['is never of an odd exp', bearer({ exp: 'soon' }), undefined, undefined],
    ['is never of claims that are null', bearer(null), undefined, undefined],
  ])('%s', (_, authorization, expiresAt, expected) => {
    expect(expiry(authorization, expiresAt)).toBe(expected);
  });
});
