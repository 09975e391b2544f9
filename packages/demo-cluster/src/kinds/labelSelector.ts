import { isJson, Json, jsonAt, listAt } from '../registry/fields';

/** Whether labels match a `metav1.LabelSelector`; an empty one matches all. @internal */
export function matchesSelector(selector: unknown, labels: Json): boolean {
  if (!isJson(selector)) return false;
  const isEach = Object.entries(jsonAt(selector, 'matchLabels')).every(
    ([key, value]) => labels[key] === value,
  );
  return (
    isEach &&
    listAt(selector, 'matchExpressions').every(expression =>
      matchesExpression(expression, labels),
    )
  );
}

function matchesExpression(expression: Json, labels: Json): boolean {
  const { key, operator, values } = expression;
  const label = typeof key === 'string' ? labels[key] : undefined;
  const listed = Array.isArray(values) && values.includes(label);
  switch (operator) {
    case 'In':
      return label !== undefined && listed;
    case 'NotIn':
      return label === undefined || !listed;
    case 'Exists':
      return label !== undefined;
    case 'DoesNotExist':
      return label === undefined;
    default:
      return false;
  }
}
