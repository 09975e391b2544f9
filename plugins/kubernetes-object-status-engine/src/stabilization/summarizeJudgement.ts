import { JudgedObject, Judgement, Warning } from '../judging/Judgement';
import { ExplainedObject, JudgedSummary } from './StepState';

/** More objects than anybody reads in an explanation. */
const MOST = 20;

const WEIGHT: Record<string, number> = {
  Failed: 0,
  Paused: 1,
  Unknown: 2,
  InProgress: 3,
};

function depthOf(row: JudgedObject, byId: Map<string, JudgedObject>): number {
  let depth = 0;
  let above = row.parentId;
  while (above !== undefined && depth < 20) {
    depth += 1;
    above = byId.get(above)?.parentId;
  }
  return depth;
}

function explained(row: JudgedObject): ExplainedObject {
  const { id, kind, namespace, name, cluster, status } = row;
  const { cause, causeParams } = row;
  const { params } = status;
  const pod = kind === 'Pod' ? name : params.pod;
  return {
    id,
    kind,
    namespace,
    name,
    cluster,
    status: status.status,
    reason: status.reason,
    params,
    message: status.message,
    ...(pod !== undefined && { pod: String(pod) }),
    ...(params.container !== undefined && {
      container: String(params.container),
    }),
    ...(cause && { cause }),
    ...(causeParams && { causeParams }),
  };
}

/**
 * What the reducer keeps of a judgement. The worst comes first, and of two that
 * say the same the one lower in the tree: a Pod says more than its owner.
 */
export function summarizeJudgement(judgement: Judgement): JudgedSummary {
  const counted = judgement.objects.filter(row => row.counted);
  const byId = new Map(judgement.objects.map(row => [row.id, row]));
  const weightOf = (row: JudgedObject) => WEIGHT[row.status.status] ?? 9;
  const waitingFor = counted
    .filter(row => row.status.status !== 'Successful')
    .map(row => ({ row, depth: depthOf(row, byId) }))
    .sort((a, b) => weightOf(a.row) - weightOf(b.row) || b.depth - a.depth)
    .slice(0, MOST)
    .map(({ row }) => explained(row));
  const { judgedBy, aggregate, failed, revision, fingerprint } = judgement;
  const { verified, onlyLeavingMissing } = judgement;
  return {
    judgedBy,
    aggregate,
    failed,
    revision,
    fingerprint,
    verified,
    onlyLeavingMissing,
    counted: counted.length,
    successful: counted.length - countNotSuccessful(counted),
    warnings: warningsOf(judgement),
    waitingFor,
  };
}

function warningsOf({ warnings, objects }: Judgement): Warning[] {
  const all = [...warnings, ...objects.flatMap(row => row.warnings)];
  const known = new Map(
    all.map(each => [`${each.code} ${each.message}`, each]),
  );
  return [...known.values()].slice(0, MOST);
}

function countNotSuccessful(rows: JudgedObject[]): number {
  return rows.filter(row => row.status.status !== 'Successful').length;
}
