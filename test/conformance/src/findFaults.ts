import { agrees, Comparison } from './Comparison';
import { Decisions, WaiverGroup } from './waivers';

type Waiver = Pick<WaiverGroup, 'peer' | 'theirs' | 'ours'> & { id: string };

const keyOf = ({ peer, id }: { peer: string; id: string }) => `${peer} ${id}`;

function indexOf(groups: WaiverGroup[]): Map<string, Waiver[]> {
  const index = new Map<string, Waiver[]>();
  for (const { peer, theirs, ours, cases } of groups)
    for (const id of cases) {
      const key = keyOf({ peer, id });
      const waiver = { peer, id, theirs, ours };
      index.set(key, [...(index.get(key) ?? []), waiver]);
    }
  return index;
}

function faultOf(
  comparison: Comparison,
  waivers: Waiver[],
): string | undefined {
  const { theirs, ours, reason } = comparison;
  const key = keyOf(comparison);
  if (waivers.length > 1) return `${key}: waived ${waivers.length} times`;
  const [waiver] = waivers;
  if (agrees(comparison))
    return waiver && `${key}: waived although we agree (${ours})`;
  const verdicts = `they say ${theirs}, we say ${ours} (${reason})`;
  if (!waiver) return `${key}: ${verdicts}, and no waiver says why`;
  const isSame = waiver.theirs === theirs && waiver.ours === ours;
  if (isSame) return undefined;
  return `${key}: ${verdicts}, waived is ${waiver.theirs} against ${waiver.ours}`;
}

/**
 * What does not fit between the comparisons and the waivers: a disagreement
 * that nobody explains, a waiver that is no longer needed or names no case, and
 * a reason that stands in no list.
 */
export function findFaults(
  comparisons: Comparison[],
  groups: WaiverGroup[],
  decisions: Decisions,
): string[] {
  const waivers = indexOf(groups);
  const known = new Set(comparisons.map(keyOf));
  return [
    ...comparisons.flatMap(
      each => faultOf(each, waivers.get(keyOf(each)) ?? []) ?? [],
    ),
    ...[...waivers.keys()]
      .filter(key => !known.has(key))
      .map(key => `${key}: waived, but there is no such case`),
    ...groups
      .filter(({ decision }) => !decisions[decision])
      .map(({ decision }) => `${decision}: not among the decisions`),
  ];
}
