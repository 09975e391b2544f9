import { JudgedObject, Judgement } from '../judging/Judgement';

/** An applied object with everything that counts below it. */
export interface Family {
  root: JudgedObject;
  /** Counted rows, the root among them, in the order of the table. */
  counted: JudgedObject[];
  /** Pods that are shown and not judged. */
  shownPods: JudgedObject[];
  /** Something of it cannot be seen now. */
  isBlind: boolean;
}

function rootOf(
  row: JudgedObject,
  byId: Map<string, JudgedObject>,
): JudgedObject {
  const path = new Set([row.id]);
  let top = row;
  for (;;) {
    const above =
      top.parentId === undefined ? undefined : byId.get(top.parentId);
    // Owners may point at each other; nothing else ends such a path.
    if (!above || path.has(above.id)) return top;
    path.add(above.id);
    top = above;
  }
}

/** The rows of a look by what was applied: trouble of a Pod is its Deployment's. */
export function familiesOf({ objects, blind }: Judgement): Family[] {
  const byId = new Map(objects.map(row => [row.id, row]));
  const families = new Map<string, Family>();
  for (const row of objects) {
    const root = rootOf(row, byId);
    const family = families.get(root.id) ?? {
      root,
      counted: [],
      shownPods: [],
      isBlind: false,
    };
    families.set(root.id, family);
    if (row.counted) family.counted.push(row);
    else if (row.kind === 'Pod') family.shownPods.push(row);
    if (blind.includes(row.id)) family.isBlind = true;
  }
  return [...families.values()];
}
