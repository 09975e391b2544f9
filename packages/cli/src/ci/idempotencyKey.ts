import { createHash, randomUUID } from 'node:crypto';
import { CiRun } from './ciSystems';

/** What a key is made of beside the run. @internal */
export interface KeyParts {
  step: string;
  entityRef?: string;
  environment?: string;
  clusters: string[];
  namespace?: string;
}

/**
 * The key under which an execution is recorded once: job, attempt, step, entity,
 * environment and target as the CI's variables tell (`api.md` section 3).
 *
 * A digest, because a header takes no other letters than ASCII's.
 *
 * @internal
 */
export function naturalKey(run: CiRun, parts: KeyParts): string {
  const { step, entityRef, environment, clusters, namespace } = parts;
  const own = [step, entityRef, environment, clusters, namespace];
  const text = JSON.stringify([run.runParts, own]);
  return `ci-${createHash('sha256').update(text).digest('hex').slice(0, 40)}`;
}

/**
 * A key that nothing else has: it attaches to no earlier execution, and makes it
 * safe to send the same request again when the answer was lost.
 *
 * @internal
 */
export function freshKey(): string {
  return `new-${randomUUID()}`;
}
