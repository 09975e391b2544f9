import { isRecord } from '../fields';
import { isSameScalar, isSameText } from './isSameScalar';
import { fieldOf, isBlank, isScalar, keysOf, lastOf, MAX_DEPTH } from './json';
import { matchItems } from './mergeKeys';
import {
  isFilledInWhenEmpty,
  isMapEntry,
  isOverruled,
  meaningfulWhenEmpty,
  wholeListRule,
} from './serverFields';
import { ValueType } from './types/ValueType';

/** A field that differs; `live` is `undefined` where it is absent. @internal */
export interface Finding {
  /** Keys and, in lists, the manifest's indexes. */
  path: string[];
  live: unknown;
  wanted: unknown;
}

/** What a comparison goes by. @internal */
export interface ComparisonRules {
  builtIn: boolean;
  kind: string;
  /** What is known of the kind; without it names decide. */
  type?: ValueType;
  /** The live object was read in another version: what is absent proves nothing. */
  isOtherVersion: boolean;
  isIgnored(path: readonly string[]): boolean;
  isWithheld(value: unknown, path: readonly string[]): boolean;
}

/** What a comparison found. @internal */
export interface Findings {
  findings: Finding[];
  /** Something could not be compared. */
  withheld: boolean;
  /** Fields that the server drops, because the kind's schema has none of that name. */
  pruned: string[][];
}

/** A live value, the wanted one, and what the server knows of both. */
interface Pair {
  live: unknown;
  wanted: unknown;
  type: ValueType | undefined;
}

/** One walk down a manifest and, beside it, the live object. */
class Comparison implements Findings {
  readonly findings: Finding[] = [];
  readonly pruned: string[][] = [];
  withheld = false;
  /** Where the walk is now; one list that grows and shrinks, copied into findings. */
  private readonly path: string[] = [];

  constructor(private readonly rules: ComparisonRules) {}

  compare({ live, wanted, type: given }: Pair): void {
    if (this.isLeftOut(live, wanted)) return;
    const type = fitting(given, wanted);
    if (isBlank(wanted)) {
      this.compareBlank({ live, wanted, type });
    } else if (Array.isArray(wanted)) {
      this.compareList(live, wanted, type);
    } else if (isRecord(wanted)) {
      this.compareFields(live, wanted, type);
    } else {
      const { builtIn } = this.rules;
      const isSame = isSameScalar(this.path, live, wanted, { type, builtIn });
      if (!isSame) this.report(live, wanted);
    }
  }

  private isLeftOut(live: unknown, wanted: unknown): boolean {
    if (this.rules.isIgnored(this.path)) return true;
    const isUnknown =
      this.path.length > MAX_DEPTH ||
      this.rules.isWithheld(wanted, this.path) ||
      this.rules.isWithheld(live, this.path);
    if (!isUnknown) return false;
    this.withheld = true;
    // Whatever the value: a key of a map that is not there is a difference.
    if (live === undefined && isMapEntry(this.path)) this.report(live, wanted);
    return true;
  }

  private step(key: string, pair: Pair): void {
    this.path.push(key);
    this.compare(pair);
    this.path.pop();
  }

  private report(live: unknown, wanted: unknown): void {
    if (live === undefined && this.rules.isOtherVersion) {
      this.withheld = true;
      return;
    }
    this.findings.push({ path: [...this.path], live, wanted });
  }

  private compareFields(
    live: unknown,
    wanted: Record<string, unknown>,
    type: ValueType | undefined,
  ): void {
    const found = this.findings.length;
    const { builtIn, kind } = this.rules;
    for (const key of keysOf(wanted)) {
      if (builtIn && isOverruled(kind, key, wanted)) continue;
      const fieldType = this.fieldType(type, key);
      const liveField = fieldOf(live, key);
      if (type?.prunes && fieldType === undefined && liveField === undefined) {
        this.prune([...this.path, key], wanted[key]);
        continue;
      }
      this.step(key, { live: liveField, wanted: wanted[key], type: fieldType });
    }
    // Said by its presence, whatever zeros are in it: `emptyDir: { medium: "" }`.
    const isMissing = live === undefined && found === this.findings.length;
    if (isMissing && this.saysByPresence(type)) this.report(live, wanted);
  }

  private prune(path: string[], wanted: unknown): void {
    if (!isBlank(wanted) && !this.rules.isIgnored(path)) this.pruned.push(path);
  }

  private fieldType(
    type: ValueType | undefined,
    key: string,
  ): ValueType | undefined {
    if (type?.form === 'open') return type;
    return type?.form === 'map' ? type.items : type?.fieldType?.(key);
  }

  private saysByPresence(type: ValueType | undefined): boolean {
    if (type && type.form !== 'open') {
      return type.form === 'object' && type.isKept;
    }
    const { field } = lastOf(this.path);
    return this.rules.builtIn && meaningfulWhenEmpty.has(field);
  }

  private compareBlank({ live, wanted, type }: Pair): void {
    if (isRecord(wanted) && live === undefined) {
      if (this.saysByPresence(type)) this.report(live, wanted);
    }
    if (!Array.isArray(wanted) || type?.list?.type !== 'atomic') return;
    // None at all is wanted: an old state that has some is another one.
    const isOther = Array.isArray(live) && live.length > 0;
    if (!isOther || isFilledInWhenEmpty(this.rules.kind, this.path)) return;
    this.report(live, wanted);
  }

  private compareList(
    live: unknown,
    wanted: unknown[],
    type: ValueType | undefined,
  ): void {
    if (wanted.every(isScalar)) {
      this.compareScalars(live, wanted, type);
      return;
    }
    const liveItems = Array.isArray(live) ? live : [];
    const itemType = type?.form === 'open' ? type : type?.items;
    const rule = wholeListRule(this.rules.kind, this.path);
    const { items, isByPosition } = matchItems(liveItems, wanted, type?.list);
    const isAtLeast =
      isByPosition && rule === 'atLeast' && this.rules.kind !== '';
    const partners = isAtLeast
      ? wanted.map(item => this.findEqual(liveItems, item, itemType))
      : items;
    partners.forEach((partner, index) => {
      const pair = { live: partner, wanted: wanted[index], type: itemType };
      if (partner !== undefined) this.step(String(index), pair);
      else this.compareMissing(String(index), wanted[index]);
    });
    const hasMore = liveItems.length > wanted.length;
    if (isByPosition && !isAtLeast && hasMore && !this.hasIgnoredItem(wanted)) {
      this.report(live, wanted);
    }
  }

  // Who ignores an item does not count on how many there are.
  private hasIgnoredItem(wanted: unknown[]): boolean {
    return wanted.some((_, index) =>
      this.rules.isIgnored([...this.path, String(index)]),
    );
  }

  private findEqual(
    liveItems: unknown[],
    wanted: unknown,
    type: ValueType | undefined,
  ): unknown {
    return liveItems.find(live => {
      const { findings } = findDifferences(live, wanted, {
        ...this.rules,
        type,
        // Of no kind: nothing in an item is added to by others.
        kind: '',
        isIgnored: () => false,
      });
      return findings.length === 0;
    });
  }

  // An item that is absent is one difference, not one for each of its fields.
  private compareMissing(index: string, wanted: unknown): void {
    this.path.push(index);
    if (!this.isLeftOut(undefined, wanted)) this.report(undefined, wanted);
    this.path.pop();
  }

  // The list is the leaf here: half an argument list helps nobody.
  private compareScalars(
    live: unknown,
    wanted: unknown[],
    type: ValueType | undefined,
  ): void {
    const liveList = Array.isArray(live) ? live : undefined;
    const rule =
      type?.list?.type === 'set'
        ? 'atLeast'
        : wholeListRule(this.rules.kind, this.path);
    const isSame = {
      exact: () => this.isSameList(liveList, wanted),
      beginning: () =>
        this.isSameList(liveList?.slice(0, wanted.length), wanted),
      anyOrder: () =>
        this.isSameList(liveList && sorted(liveList), sorted(wanted)),
      atLeast: () => hasAll(liveList, wanted),
    }[rule];
    if (!isSame()) this.report(live, wanted);
  }

  private isSameList(live: unknown[] | undefined, wanted: unknown[]): boolean {
    if (live?.length !== wanted.length) return false;
    return wanted.every((item, index) => {
      this.path.push(String(index));
      const isSame =
        this.isLeftOut(live[index], item) ||
        (isScalar(live[index]) && isSameText(live[index], item));
      this.path.pop();
      return isSame;
    });
  }
}

/**
 * Gives every field of the manifest that the live object does not have with an
 * equal value, in the manifest's order, and whether something was withheld.
 *
 * @internal
 */
export function findDifferences(
  live: unknown,
  manifest: unknown,
  rules: ComparisonRules,
): Findings {
  const comparison = new Comparison(rules);
  comparison.compare({ live, wanted: manifest, type: rules.type });
  return comparison;
}

/** The type, if the value has the shape that it describes. */
function fitting(
  type: ValueType | undefined,
  value: unknown,
): ValueType | undefined {
  if (!type || type.form === 'open') return type;
  if (value === null || value === undefined) return type;
  const isMatch = {
    list: Array.isArray(value),
    object: isRecord(value),
    map: isRecord(value),
    other: isScalar(value),
  };
  const { form } = type;
  const shape = form === 'list' || form === 'object' || form === 'map';
  return isMatch[shape ? form : 'other'] ? type : undefined;
}

function sorted(list: unknown[]): unknown[] {
  return list.every(isScalar) ? list.map(String).sort() : list;
}

function hasAll(live: unknown[] | undefined, wanted: unknown[]): boolean {
  const texts = new Set(live?.filter(isScalar).map(String));
  return wanted.every(item => texts.has(String(item)));
}
