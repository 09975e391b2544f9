import { fieldOf } from '../kubernetes/manifest/json';
import { isAnswer } from '../kubernetes/manifest/compareContent';
import {
  isWrittenByServer,
  rankOf,
} from '../kubernetes/manifest/compareWithManifest';
import {
  ComparisonRules,
  Finding,
  findDifferences,
} from '../kubernetes/manifest/findDifferences';
import {
  isBuiltIn,
  isDefaultOfAbsent,
} from '../kubernetes/manifest/serverFields';
import { builtInType } from '../kubernetes/manifest/types/builtInType';
import { isWithheld } from '../kubernetes/withheld';
import { FieldNames, joinPath } from './FieldNames';

type Manifest = Record<string, unknown>;

/** A field that two manifests do not have alike; absent on the side without it. @public */
export interface FieldChange {
  /** As people write it: `spec.template.spec.containers[app].image`. */
  path: string;
  before?: unknown;
  after?: unknown;
}

/** @public */
export interface ManifestChanges {
  /** The most telling first: images, replicas, the rest of the spec, data, metadata. */
  fields: FieldChange[];
  /** A value that is not kept may be another one. */
  withheld: boolean;
}

type Values = Omit<FieldChange, 'path'>;

interface Change extends FieldChange {
  /** Its place, a part for each step down. */
  parts: string[];
  rank: number;
}

function textOf(object: unknown, field: string): string {
  const value = fieldOf(object, field);
  return typeof value === 'string' ? value : '';
}

// By kind alone, as where they are stored: what is not shown cannot leak.
function isSecret(manifest: Manifest): boolean {
  return textOf(manifest, 'kind') === 'Secret';
}

function isPlace(path: readonly string[]): boolean {
  const [root, field] = path;
  return path.length === 2 && root === 'metadata' && field === 'namespace';
}

function rulesFor(live: Manifest, wanted: Manifest): ComparisonRules {
  const apiVersion = textOf(wanted, 'apiVersion');
  const kind = textOf(wanted, 'kind');
  const builtIn = isBuiltIn(apiVersion);
  const hidden = isSecret(live) || isSecret(wanted);
  return {
    builtIn,
    kind: builtIn ? kind : '',
    type: builtIn ? builtInType(apiVersion, kind) : undefined,
    isOtherVersion: apiVersion !== textOf(live, 'apiVersion'),
    isWithheld,
    isIgnored: path =>
      isWrittenByServer(path) ||
      isPlace(path) ||
      (hidden && path.length > 0 && path[0] !== 'keyCount'),
  };
}

interface NamedFinding extends Finding {
  parts: string[];
}

/** What of `wanted` is not in `live`, and whether something could not be compared. */
function missing(
  live: Manifest,
  wanted: Manifest,
): { found: NamedFinding[]; withheld: boolean } {
  const rules = rulesFor(live, wanted);
  const { findings, withheld } = findDifferences(live, wanted, rules);
  const names = new FieldNames(wanted, live, rules.type);
  const isSaid = (each: Finding) =>
    each.live !== undefined ||
    !rules.builtIn ||
    !isDefaultOfAbsent(each.path, each.wanted);
  const found = findings
    .filter(isSaid)
    .map(each => ({ ...each, parts: names.of(each.path) }));
  return { found, withheld };
}

function keyOf(parts: readonly string[]): string {
  return parts.join('\u0000');
}

/** A whole that differs says what its parts would say again. */
function withoutParts(changes: Map<string, Change>): Change[] {
  return [...changes.values()].filter(({ parts }) =>
    parts.every(
      (_, length) =>
        length === 0 || !changes.has(keyOf(parts.slice(0, length))),
    ),
  );
}

function byRank(one: Change, other: Change): number {
  if (one.rank !== other.rank) return one.rank - other.rank;
  return keyOf(one.parts) < keyOf(other.parts) ? -1 : 1;
}

/**
 * In which fields two manifests of one object differ: each is compared with the
 * other as R8 compares a live object with a manifest, so that the order of keys,
 * units of quantities, and what the server writes or fills in by itself say
 * nothing. Of an answer of the API server and what somebody wrote, only what was
 * written is looked at: nobody can tell the server's defaults from wishes.
 *
 * Of a Secret nothing but its number of keys is compared. Total: any JSON may
 * come in; swapping the sides swaps `before` and `after` and nothing else.
 *
 * @public
 */
export function compareManifests(
  before: Manifest,
  after: Manifest,
): ManifestChanges {
  const changes = new Map<string, Change>();
  const note = ({ parts, path }: NamedFinding, values: Values) => {
    const key = keyOf(parts);
    const place = { path: joinPath(parts), parts, rank: rankOf({ path }) };
    changes.set(key, { ...changes.get(key), ...place, ...values });
  };
  let withheld = isSecret(before) || isSecret(after);
  if (isAnswer(before) || !isAnswer(after)) {
    const added = missing(before, after);
    withheld ||= added.withheld;
    added.found.forEach(each => note(each, sides(each.live, each.wanted)));
  }
  if (isAnswer(after) || !isAnswer(before)) {
    const gone = missing(after, before);
    withheld ||= gone.withheld;
    gone.found.forEach(each => note(each, sides(each.wanted, each.live)));
  }
  const fields = withoutParts(changes)
    .sort(byRank)
    .map(({ path, before: was, after: is }) => ({ path, ...sides(was, is) }));
  return { fields, withheld };
}

function sides(before: unknown, after: unknown): Values {
  return {
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}
