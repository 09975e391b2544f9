import { isRecord } from '../fields';
import { isSameScalar, isSameText } from './isSameScalar';
import { fieldOf, isBlank, isScalar, keysOf, lastOf, MAX_DEPTH } from './json';
import { matchItems } from './mergeKeys';
import {
  isMapEntry,
  meaningfulWhenEmpty,
  scalarListRule,
} from './serverFields';

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
  /** The live object was read in another version: what is absent proves nothing. */
  isOtherVersion: boolean;
  isIgnored(path: readonly string[]): boolean;
  isWithheld(value: unknown, path: readonly string[]): boolean;
}

/** One walk down a manifest and, beside it, the live object. */
class Comparison {
  readonly findings: Finding[] = [];
  withheld = false;
  /** Where the walk is now; one list that grows and shrinks, copied into findings. */
  private readonly path: string[] = [];

  constructor(private readonly rules: ComparisonRules) {}

  compare(live: unknown, wanted: unknown): void {
    if (this.isLeftOut(live, wanted)) return;
    if (isBlank(wanted)) {
      this.compareBlank(live, wanted);
    } else if (Array.isArray(wanted)) {
      this.compareList(live, wanted);
    } else if (isRecord(wanted)) {
      for (const key of keysOf(wanted)) {
        this.step(key, fieldOf(live, key), wanted[key]);
      }
    } else if (!isSameScalar(this.path, live, wanted, this.rules.builtIn)) {
      this.report(live, wanted);
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

  private step(key: string, live: unknown, wanted: unknown): void {
    this.path.push(key);
    this.compare(live, wanted);
    this.path.pop();
  }

  private report(live: unknown, wanted: unknown): void {
    if (live === undefined && this.rules.isOtherVersion) {
      this.withheld = true;
      return;
    }
    this.findings.push({ path: [...this.path], live, wanted });
  }

  private compareBlank(live: unknown, wanted: unknown): void {
    const { field } = lastOf(this.path);
    const says = this.rules.builtIn && meaningfulWhenEmpty.has(field);
    if (says && isRecord(wanted) && live === undefined) {
      this.report(live, wanted);
    }
  }

  private compareList(live: unknown, wanted: unknown[]): void {
    if (wanted.every(isScalar)) {
      this.compareScalars(live, wanted);
      return;
    }
    const liveItems = Array.isArray(live) ? live : [];
    matchItems(liveItems, wanted).forEach((liveItem, index) => {
      this.path.push(String(index));
      if (liveItem === undefined) this.compareMissing(wanted[index]);
      else this.compare(liveItem, wanted[index]);
      this.path.pop();
    });
  }

  // An item that is absent is one difference, not one for each of its fields.
  private compareMissing(wanted: unknown): void {
    if (!this.isLeftOut(undefined, wanted)) this.report(undefined, wanted);
  }

  // The list is the leaf here: half an argument list helps nobody.
  private compareScalars(live: unknown, wanted: unknown[]): void {
    const liveList = Array.isArray(live) ? live : undefined;
    const rule = scalarListRule(lastOf(this.path).field);
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
): { findings: Finding[]; withheld: boolean } {
  const comparison = new Comparison(rules);
  comparison.compare(live, manifest);
  return { findings: comparison.findings, withheld: comparison.withheld };
}

function sorted(list: unknown[]): unknown[] {
  return list.every(isScalar) ? list.map(String).sort() : list;
}

function hasAll(live: unknown[] | undefined, wanted: unknown[]): boolean {
  const texts = new Set(live?.filter(isScalar).map(String));
  return wanted.every(item => texts.has(String(item)));
}
