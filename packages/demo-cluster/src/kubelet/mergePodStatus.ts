/**
 * Merges a status into a pod's as a strategic merge patch does: conditions by
 * their type, other lists as a whole, and `null` takes away.
 *
 * @internal
 */
export function mergePodStatus(
  present: Record<string, unknown>,
  change: Record<string, unknown>,
): Record<string, unknown> {
  return withoutNull({
    ...present,
    ...change,
    conditions: mergeByType(
      listOf(present.conditions),
      listOf(change.conditions),
    ),
  });
}

type Item = Record<string, unknown>;

function mergeByType(present: Item[], changed: Item[]): Item[] {
  const merged = present.map(before => {
    const change = changed.find(({ type }) => type === before.type);
    return change ? withoutNull({ ...before, ...change }) : before;
  });
  const added = changed
    .filter(({ type }) => !present.some(before => before.type === type))
    .map(withoutNull);
  return [...merged, ...added];
}

function withoutNull(item: Item): Item {
  return Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== null),
  );
}

function listOf(value: unknown): Item[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (item): item is Item => typeof item === 'object' && item !== null,
  );
}
