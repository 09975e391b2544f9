import { record, records, text, texts } from '../fields';
import { KubernetesObject } from '../KubernetesObject';

const REQUIRED =
  'spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution';

/** Integers alone, as the scheduler reads them. */
function integer(value: string | undefined): number | undefined {
  return value !== undefined && /^[+-]?\d+$/.test(value)
    ? Number(value)
    : undefined;
}

function isGreater(value: string | undefined, than: string): boolean {
  const [one, other] = [integer(value), integer(than)];
  return one !== undefined && other !== undefined && one > other;
}

function isLess(value: string | undefined, than: string): boolean {
  const [one, other] = [integer(value), integer(than)];
  return one !== undefined && other !== undefined && one < other;
}

/** Whether a label, or a field, is as one requirement wants it. */
function isMet(
  requirement: Record<string, unknown>,
  value: string | undefined,
): boolean {
  const values = texts(requirement, 'values');
  switch (text(requirement, 'operator')) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    case 'Gt':
      return values.length === 1 && isGreater(value, values[0]);
    case 'Lt':
      return values.length === 1 && isLess(value, values[0]);
    default:
      return false;
  }
}

/** A term without a requirement selects nothing (Kubernetes API, NodeSelectorTerm). */
function isTermMet(
  term: Record<string, unknown>,
  { metadata }: KubernetesObject,
): boolean {
  const expressions = records(term, 'matchExpressions');
  const fields = records(term, 'matchFields');
  if (expressions.length + fields.length === 0) return false;
  const labels = metadata.labels ?? {};
  const labelOf = (key: string) =>
    Object.hasOwn(labels, key) ? labels[key] : undefined;
  const fieldOf = (key: string) =>
    key === 'metadata.name' ? metadata.name : undefined;
  return (
    expressions.every(each => isMet(each, labelOf(text(each, 'key') ?? ''))) &&
    fields.every(each => isMet(each, fieldOf(text(each, 'key') ?? '')))
  );
}

/** Whether a pod template's node name, node selector and required node affinity fit a node. */
export function selectsNode(
  template: unknown,
  node: KubernetesObject,
): boolean {
  const name = text(template, 'spec.nodeName');
  if (name && name !== node.metadata.name) return false;
  const labels = node.metadata.labels ?? {};
  const wanted = record(template, 'spec.nodeSelector') ?? {};
  const isSelected = Object.entries(wanted).every(
    ([key, value]) => Object.hasOwn(labels, key) && labels[key] === value,
  );
  if (!isSelected) return false;
  if (!record(template, REQUIRED)) return true;
  return records(template, `${REQUIRED}.nodeSelectorTerms`).some(term =>
    isTermMet(term, node),
  );
}
