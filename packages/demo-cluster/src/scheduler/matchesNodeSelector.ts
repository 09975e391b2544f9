import { Node } from '../objects/Node';
import { NodeSelectorTerm, PodObject } from '../objects/Pod';

/** Whether a node has what the pod's nodeSelector and required node affinity ask for. @internal */
export function matchesNodeSelector(
  { spec }: Pick<PodObject, 'spec'>,
  node: Node,
): boolean {
  const labels = node.metadata.labels ?? {};
  const isSelected = Object.entries(spec.nodeSelector ?? {}).every(
    ([key, value]) => labels[key] === value,
  );
  if (!isSelected) return false;
  const terms =
    spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution
      ?.nodeSelectorTerms;
  return terms === undefined || terms.some(term => matchesTerm(term, node));
}

function matchesTerm(
  { matchExpressions = [], matchFields = [] }: NodeSelectorTerm,
  { metadata }: Node,
): boolean {
  // A term that asks for nothing matches nothing (Kubernetes API, NodeSelectorTerm).
  if (matchExpressions.length + matchFields.length === 0) return false;
  return (
    matchExpressions.every(expression =>
      matchesExpression(expression, metadata.labels?.[expression.key]),
    ) &&
    matchFields.every(expression =>
      matchesExpression(expression, metadata.name),
    )
  );
}

function matchesExpression(
  {
    operator,
    values = [],
  }: NonNullable<NodeSelectorTerm['matchExpressions']>[number],
  value: string | undefined,
): boolean {
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    case 'Gt':
      return Number(value) > Number(values[0]);
    case 'Lt':
      return Number(value) < Number(values[0]);
    default:
      return false;
  }
}
