import { isRecord } from '../fields';
import { fieldOf, keysOf, MAX_DEPTH } from './json';

const HASH_LABEL = 'pod-template-hash';

/**
 * Whether two pod templates are the same, but for the label that the Deployment
 * controller adds to the templates of its ReplicaSets.
 *
 * Both are taken as an API server wrote them: nothing is normalised, only the
 * order of keys says nothing and `null` equals absent. What is nested deeper
 * than 100 levels is never the same.
 *
 * @public
 */
export function sameTemplate(one: unknown, other: unknown): boolean {
  return isSame(withoutHash(one), withoutHash(other), 0);
}

function withoutHash(template: unknown): unknown {
  const metadata = fieldOf(template, 'metadata');
  const labels = fieldOf(metadata, 'labels');
  if (!isRecord(template) || !isRecord(metadata) || !isRecord(labels)) {
    return template;
  }
  const { [HASH_LABEL]: _, ...others } = labels;
  const isEmpty = keysOf(others).length === 0;
  return {
    ...template,
    metadata: { ...metadata, labels: isEmpty ? undefined : others },
  };
}

function isSame(one: unknown, other: unknown, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(one) && Array.isArray(other)) {
    return (
      one.length === other.length &&
      one.every((item, index) => isSame(item, other[index], depth + 1))
    );
  }
  if (isRecord(one) && isRecord(other)) {
    return (
      hasFieldsOf(one, other, depth) &&
      keysOf(other).every(
        key =>
          fieldOf(other, key) === undefined || fieldOf(one, key) !== undefined,
      )
    );
  }
  return (one ?? undefined) === (other ?? undefined);
}

function hasFieldsOf(
  one: Record<string, unknown>,
  other: Record<string, unknown>,
  depth: number,
): boolean {
  return keysOf(one).every(key =>
    isSame(fieldOf(one, key), fieldOf(other, key), depth + 1),
  );
}
