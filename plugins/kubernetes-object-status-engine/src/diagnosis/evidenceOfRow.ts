import { JudgedObject } from '../judging/Judgement';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { Evidence } from './Evidence';
import { evidenceIn } from './gathering/evidenceIn';
import { isTelling } from './gathering/isTelling';

const WORST_FIRST = ['Failed', 'Paused', 'Unknown', 'InProgress', 'Successful'];

function byStatus(a: JudgedObject, b: JudgedObject): number {
  const rank = ({ status }: JudgedObject) => WORST_FIRST.indexOf(status.status);
  return rank(a) - rank(b);
}

/**
 * What is at hand to explain a row of a judgement: the row and what hangs on
 * it, with what is seen of the objects in its cluster (Events, Nodes,
 * ResourceQuotas and LimitRanges among them). `undefined` where there is no
 * such row.
 *
 * @public
 */
export function evidenceOfRow(
  rows: JudgedObject[],
  id: string,
  objects: KubernetesObject[],
): Evidence | undefined {
  const found = rows.find(row => row.id === id);
  if (!found) return undefined;
  const { cluster } = found;
  const atHand = evidenceIn({
    clusters: [{ cluster, objects, deleted: [], lists: [] }],
  });
  const evidenceOf = (row: JudgedObject, above: string[]): Evidence => {
    const path = [...above, row.id];
    return {
      ...atHand(row),
      children: rows
        .filter(({ parentId }) => parentId === row.id)
        .filter(child => isTelling(child) && !path.includes(child.id))
        .sort(byStatus)
        .map(child => evidenceOf(child, path)),
    };
  };
  return evidenceOf(found, []);
}
