import { ObjectIdentity } from '../judging/Judgement';
import { identityKey } from '../kubernetes/identity';
import { compareImages, ImageChange } from './compareImages';
import { compareManifests, FieldChange } from './compareManifests';

/** What is told of one object at most; the rest is counted. */
const MOST_FIELDS = 200;

/** An object that an execution applied, as it is stored. @public */
export interface AppliedManifest extends ObjectIdentity {
  /** Absent where only a name was reported. */
  manifest?: Record<string, unknown>;
}

/** An applied object that two executions do not have alike. @public */
export interface ObjectChange extends ObjectIdentity {
  change: 'Added' | 'Removed' | 'Changed';
  /** Of a changed object; at most 200, the most telling first. */
  fields: FieldChange[];
  /** Fields that differ beyond those. */
  more: number;
  /** A manifest is missing: nothing can be said of its fields. */
  unknown: boolean;
}

/** @public */
export interface AppliedComparison {
  /** Changed objects first, then what came, what went, what nothing is known of. */
  objects: ObjectChange[];
  unchanged: number;
  /** Of the unchanged those with values that are not kept. */
  notFullyCompared: number;
  images: Array<ObjectIdentity & ImageChange>;
}

interface Pair {
  identity: ObjectIdentity;
  before?: AppliedManifest;
  after?: AppliedManifest;
}

/** Objects of both sides by name, whatever their version: a new uid is no new object. */
function pairs(before: AppliedManifest[], after: AppliedManifest[]): Pair[] {
  const found = new Map<string, Pair>();
  // Of an object that several steps apply the last one stands.
  for (const each of after) {
    found.set(identityKey(each), { identity: identityOf(each), after: each });
  }
  for (const each of before) {
    const key = identityKey(each);
    const known = found.get(key) ?? { identity: identityOf(each) };
    found.set(key, { ...known, before: each });
  }
  return [...found.values()];
}

function identityOf(object: ObjectIdentity): ObjectIdentity {
  const { cluster, apiVersion, kind, namespace, name } = object;
  return {
    ...{ cluster, apiVersion, kind },
    ...(namespace !== undefined && { namespace }),
    name,
  };
}

/** What differs of one object, and whether all of it could be compared. */
function compareOne({ identity, before, after }: Pair): {
  change?: ObjectChange;
  withheld: boolean;
} {
  const nothing = { ...identity, fields: [], more: 0, unknown: false };
  if (!before)
    return { change: { ...nothing, change: 'Added' }, withheld: false };
  if (!after)
    return { change: { ...nothing, change: 'Removed' }, withheld: false };
  if (!before.manifest || !after.manifest) {
    const change = { ...nothing, change: 'Changed' as const, unknown: true };
    return { change, withheld: true };
  }
  const { fields, withheld } = compareManifests(
    before.manifest,
    after.manifest,
  );
  if (fields.length === 0) return { withheld };
  const shown = fields.slice(0, MOST_FIELDS);
  const more = fields.length - shown.length;
  const change = {
    ...nothing,
    change: 'Changed' as const,
    fields: shown,
    more,
  };
  return { change, withheld };
}

function rank({ change, unknown }: ObjectChange): number {
  return unknown ? 3 : ['Changed', 'Added', 'Removed'].indexOf(change);
}

function imagesOfPair({ identity, before, after }: Pair) {
  const isUnknown = [before, after].some(side => side && !side.manifest);
  if (isUnknown) return [];
  return compareImages(before?.manifest, after?.manifest).map(image => ({
    ...identity,
    ...image,
  }));
}

/**
 * What differs between what two executions applied, objects matched by cluster,
 * kind, namespace and name; values of Secrets never. Pure and total; swapping
 * the sides swaps `Added` with `Removed` and `before` with `after`.
 *
 * @public
 */
export function compareApplied(
  before: AppliedManifest[],
  after: AppliedManifest[],
): AppliedComparison {
  const all = pairs(before, after);
  const compared = all.map(compareOne);
  const same = compared.filter(({ change }) => change === undefined);
  return {
    objects: compared
      .flatMap(({ change }) => change ?? [])
      .sort((one, other) => rank(one) - rank(other)),
    unchanged: same.length,
    notFullyCompared: same.filter(({ withheld }) => withheld).length,
    images: all.flatMap(imagesOfPair),
  };
}
