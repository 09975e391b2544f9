import { z } from 'zod';
import { badRequest } from '../../registry/refusals';

const version = 'meta.k8s.io/v1';
const schema = z.object({
  v: z.literal(version),
  /** -1: of the newest list, whatever its version is. */
  rv: z.number().int(),
  start: z.string(),
});

/** Where a list goes on. @internal */
export interface ContinuePoint {
  /** `undefined`: in the newest list, as after a token that was too old. */
  resourceVersion?: number;
  /** `namespace/name` of the last object that was given. */
  after: string;
}

/** @internal */
export function writeContinueToken({
  resourceVersion = -1,
  after,
}: ContinuePoint): string {
  const token = { v: version, rv: resourceVersion, start: after };
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** @throws StatusError - 400, it is no token of ours @internal */
export function readContinueToken(token: string): ContinuePoint {
  const parsed = schema.safeParse(parse(token));
  if (!parsed.success) {
    throw badRequest(
      'invalid continue token: continue key is not valid: it was not given out here',
    );
  }
  const { rv, start } = parsed.data;
  return { after: start, ...(rv < 0 ? {} : { resourceVersion: rv }) };
}

function parse(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString());
  } catch {
    return undefined;
  }
}
