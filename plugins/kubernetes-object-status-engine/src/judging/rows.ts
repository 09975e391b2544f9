import { Cause } from '../diagnosis/Diagnosis';
import { Explainer, messageOf } from './Explainer';
import { Instant, JudgedObject } from './Judgement';
import { Node } from './Node';
import { memoryOf, Run } from './Run';

function sinceOf(run: Run, node: Node): Instant {
  const now = run.clock.now ?? 0;
  const memory = memoryOf(run, node.id);
  const { status, reason } = node.verdict;
  const isSame =
    memory.shown?.status === status && memory.shown.reason === reason;
  if (!isSame) memory.shown = { status, reason, since: now };
  return memory.shown?.since ?? now;
}

function columnValues(node: Node): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const column of node.rule.columns) {
    const value = column.value(node.object, node.children);
    if (value !== undefined && value !== '') values[column.id] = value;
  }
  return values;
}

/** That nothing tells is said of what Failed alone: the rest may yet come. */
function causeOf(
  node: Node,
  cause: Cause | undefined,
): Pick<JudgedObject, 'cause' | 'causeParams'> {
  const isVague =
    cause?.code === 'NotKnown' && node.verdict.status !== 'Failed';
  if (!cause || isVague) return {};
  const { code, object, params } = cause;
  const { kind, namespace, name } = node.identity;
  const isOwn =
    object.kind === kind &&
    object.name === name &&
    object.namespace === namespace;
  const bearer = { kind: object.kind, name: object.name };
  return {
    cause: code,
    causeParams: isOwn ? params : { ...params, ...bearer },
  };
}

function rowOf(
  run: Run,
  explainer: Explainer,
  node: Node,
  parentId: string | undefined,
): JudgedObject {
  const { verdict, identity, object } = node;
  return {
    ...identity,
    id: node.id,
    uid: object.metadata.uid,
    resourceVersion: object.metadata.resourceVersion,
    applied: node.applied !== undefined,
    counted: node.counted,
    notCounted: node.notCounted,
    parentId,
    revision: node.rule.revision?.(object, node.children),
    status: {
      status: verdict.status,
      reason: verdict.reason,
      params: verdict.params,
      message: messageOf(node),
      since: sinceOf(run, node),
    },
    verified: verdict.verified ?? true,
    ...causeOf(node, explainer.causeOf(node)),
    warnings: verdict.warnings ?? [],
    columns: columnValues(node),
  };
}

/** The rows of the table: applied objects in their order, each followed by its children. */
export function rowsOf(run: Run, roots: Node[]): JudgedObject[] {
  const rows = new Map<string, JudgedObject>();
  const explainer = new Explainer(run);
  const add = (nodes: Node[], parentId?: string) => {
    for (const node of nodes) {
      const known = rows.get(node.id);
      // An object that is both applied and a child is one row, below its owner.
      if (!known || parentId !== undefined) {
        rows.set(
          node.id,
          known
            ? { ...known, parentId }
            : rowOf(run, explainer, node, parentId),
        );
      }
      add(node.children, node.id);
    }
  };
  add(roots);
  return [...rows.values()];
}
