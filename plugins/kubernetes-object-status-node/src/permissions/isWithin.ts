import { ExecutionFilter, ExecutionScope } from './ExecutionScope';

/** Whether an execution meets a condition; the same answer as its SQL. @public */
export function isWithin(
  scope: ExecutionScope,
  filter: ExecutionFilter,
): boolean {
  const admits = (value: string | undefined) => isAdmitted(value, filter);
  switch (filter.key) {
    case 'owner':
      return scope.owners.some(admits);
    case 'entityRef':
      return admits(scope.entityRef);
    case 'environment':
      return admits(scope.environment);
    case 'cluster':
      return scope.targets.every(target => admits(target.cluster));
    default:
      return scope.targets.every(target => admits(target.namespace));
  }
}

function isAdmitted(value: string | undefined, filter: ExecutionFilter) {
  if (filter.match !== 'glob') {
    return value !== undefined && filter.values.includes(value);
  }
  return filter.values.some(glob => matchesGlob(value, glob));
}

/**
 * Whether a text matches a pattern in which `*` stands for any text.
 *
 * Nothing at all (no entity, no namespace) matches `*` only. Works from piece
 * to piece without a regular expression, so that no pattern can be slow.
 *
 * @public
 */
export function matchesGlob(value: string | undefined, glob: string): boolean {
  if (value === undefined) return glob === '*';
  const [first, ...others] = glob.split('*');
  if (others.length === 0) return value === first;
  const last = others.pop() ?? '';
  if (!value.startsWith(first)) return false;
  let from = first.length;
  for (const piece of others) {
    const found = value.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return value.length - last.length >= from && value.endsWith(last);
}
