import { LabelSelector } from './metadata';

/** Whether labels are those that a selector asks for; an empty one asks for nothing. @internal */
export function matchesSelector(
  { matchLabels = {}, matchExpressions = [] }: LabelSelector,
  labels: Record<string, string> = {},
): boolean {
  return (
    Object.entries(matchLabels).every(
      ([key, value]) => labels[key] === value,
    ) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      const isThere = Object.hasOwn(labels, key);
      switch (operator) {
        case 'In':
          return isThere && values.includes(labels[key]);
        case 'NotIn':
          return !isThere || !values.includes(labels[key]);
        case 'Exists':
          return isThere;
        default:
          return !isThere;
      }
    })
  );
}
