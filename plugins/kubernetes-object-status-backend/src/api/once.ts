import { Claim, IdempotencyStore } from '../idempotency/IdempotencyStore';
import { Problem } from './Problem';
import { Answer } from './Route';

/**
 * Does work once for each key of a caller: 201 for the first call, 200 with the
 * first answer for those that repeat it.
 *
 * @throws Problem - the key stands for something else (422), or for work in progress (409)
 */
export async function once(
  store: IdempotencyStore,
  options: {
    subject: string;
    key: string | undefined;
    identity: string;
    work: (claim: Claim | undefined) => Promise<unknown>;
  },
): Promise<Answer> {
  const { subject, key, identity, work } = options;
  if (key === undefined) return { status: 201, body: await work(undefined) };
  const result = await store.claim(subject, key, identity);
  switch (result.type) {
    case 'Answered':
      return { status: 200, body: result.answer };
    case 'Differs':
      throw new Problem({
        status: 422,
        code: 'IdempotencyKeyReused',
        message:
          'The Idempotency-Key was used for another entity, environment, version or other objects: take a new one',
      });
    case 'InProgress':
      throw new Problem({
        status: 409,
        code: 'InProgress',
        message:
          'The first call with this Idempotency-Key is in progress: try again',
        headers: { 'Retry-After': String(result.retryAfterSeconds) },
      });
    default:
      return claimed(store, result.claim, work);
  }
}

async function claimed(
  store: IdempotencyStore,
  claim: Claim,
  work: (claim: Claim) => Promise<unknown>,
): Promise<Answer> {
  try {
    return { status: 201, body: await work(claim) };
  } catch (error) {
    await store.abandon(claim);
    throw error;
  }
}
