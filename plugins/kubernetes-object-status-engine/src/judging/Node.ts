import { Child } from '../graph/Child';
import { AppliedObjectReference } from '../graph/ObjectGraph';
import { KindRule } from '../rules/KindRule';
import { ObjectIdentity } from './Judgement';

/** An object of a step with its verdict, before it becomes a row. */
export interface Node extends Child {
  id: string;
  identity: ObjectIdentity;
  rule: KindRule;
  /** Absent for children. */
  applied?: AppliedObjectReference;
  /** Whether its kind has a status subresource, as far as anybody knows. */
  hasStatus?: boolean;
  /** R11: an image that somebody else has set. */
  otherImage?: string;
  children: Node[];
}

/** A node and everything below it, owners first. */
export function flatten(nodes: Node[], found: Node[] = []): Node[] {
  for (const node of nodes) {
    found.push(node);
    flatten(node.children, found);
  }
  return found;
}

/** Each object once, though it is both applied and a child: as it was come to first. */
export function onceEach(roots: Node[]): Node[] {
  const byId = new Map<string, Node>();
  for (const node of flatten(roots)) {
    if (!byId.has(node.id)) byId.set(node.id, node);
  }
  return [...byId.values()];
}

/** What counts, each once though it is both applied and a child. */
export function countedIn(roots: Node[]): Node[] {
  const byId = new Map<string, Node>();
  for (const node of flatten(roots)) {
    if (node.counted) byId.set(node.id, node);
  }
  return [...byId.values()];
}
