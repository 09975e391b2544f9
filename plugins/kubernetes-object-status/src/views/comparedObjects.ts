import {
  Comparison,
  ObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  ChangedObject,
  changedObjects,
  DifferenceLine,
  isUncompared,
} from './differences';

/** A row of two deployments' objects. @internal */
export interface ComparedObject {
  key: string;
  kind: string;
  namespace?: string;
  name: string;
  /** `Same`, `Uncompared`, or what the comparison calls it. */
  change: string;
  /** How it stood in each; absent where it was not, or is not known. */
  a?: ObjectRow;
  b?: ObjectRow;
  lines: DifferenceLine[];
  /** Fields that differ beyond those lines. */
  more: number;
}

type Identity = { kind: string; namespace?: string; name: string };

/**
 * The applied objects of both sides, matched by kind, namespace and name: what
 * differs first, then what is the same, as applied.
 *
 * @param a - what the earlier one applied; `undefined` until it is known
 * @param b - the same of the later one
 * @internal
 */
export function comparedObjects(
  comparison: Comparison,
  a: readonly ObjectRow[] = [],
  b: readonly ObjectRow[] = [],
): ComparedObject[] {
  const changed = changedObjects(comparison).map(each =>
    changedRow(each, a, b),
  );
  const known = new Set(changed.map(({ key }) => key));
  const same = b
    .filter(row => !known.has(keyOf(row)))
    .map(row => ({
      ...{ key: keyOf(row), change: 'Same', lines: [], more: 0, b: row },
      ...{ kind: row.kind, namespace: row.namespace, name: row.name },
      ...{ a: a.find(each => keyOf(each) === keyOf(row)) },
    }));
  return [...changed, ...same];
}

function changedRow(
  changed: ChangedObject,
  a: readonly ObjectRow[],
  b: readonly ObjectRow[],
): ComparedObject {
  const { difference, lines } = changed;
  const { kind, namespace, name, more } = difference;
  const change = isUncompared(changed) ? 'Uncompared' : difference.change;
  const key = keyOf(difference);
  return {
    ...{ key, kind, namespace, name, change, more, lines },
    a: a.find(row => keyOf(row) === key),
    b: b.find(row => keyOf(row) === key),
  };
}

function keyOf({ kind, namespace = '', name }: Identity): string {
  return [kind, namespace, name].join('/');
}
