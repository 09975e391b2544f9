import { Claim, IdempotencyStore } from '../idempotency/IdempotencyStore';
import { Problem } from './Problem';
import { Answer } from './Route';

/**
 * Does work once for each key of a caller: what the work answers for the first
 * call, 200 with the same for those that repeat it.
 *
 * @throws Problem - the key stands for something else (422), or for work in progress (409)
 */
export async function once(
  store: IdempotencyStore,
  options: {
    subject: string;
    key: string | undefined;
    identity: string;
    work: (claim: Claim | undefined) => Promise<Answer>;
  },
): Promise<Answer> {
  const { subject, key, identity, work } = options;
  if (key === undefined) return work(undefined);
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
  work: (claim: Claim) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work(claim);
  } catch (error) {
    await store.abandon(claim);
    throw error;
  }
}
