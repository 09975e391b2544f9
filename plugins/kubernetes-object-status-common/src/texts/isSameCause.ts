import { ExplainedObjectRow } from '../api/executions';

/** Whom a cause's sentence speaks of; the cause may be the same for others. */
const bearers = ['kind', 'name', 'namespace', 'pod', 'node'];

/**
 * Whether the same is to be said of two objects, but for whom it is said of
 * and for counts such as restarts. Where no cause is known, nothing is the same.
 *
 * @public
 */
export function isSameCause(
  one: Pick<ExplainedObjectRow, 'cause' | 'causeParams'>,
  other: Pick<ExplainedObjectRow, 'cause' | 'causeParams'>,
): boolean {
  if (one.cause === undefined || one.cause !== other.cause) return false;
  return wordsOf(one) === wordsOf(other);
}

function wordsOf({
  causeParams = {},
}: Pick<ExplainedObjectRow, 'causeParams'>): string {
  const words = Object.entries(causeParams).filter(
    ([name, value]) => typeof value === 'string' && !bearers.includes(name),
  );
  return JSON.stringify(
    words.sort(([first], [second]) => (first < second ? -1 : 1)),
  );
}
