import { isRecord } from './fields';
import { oncePerObject } from './oncePerObject';

/** What sort of value comes next, so that no two values are read as one another. */
const TEXT = 1;
const LIST = 2;
const RECORD = 3;
const OTHER = 4;

const LOW_PRIME = 0x01000193;
const HIGH_PRIME = 0x85ebca6b;

/** Two 32-bit FNV-1a sums; the second also takes the place of each character. */
class Sum {
  private low = 0x811c9dc5;
  private high = 0x01000193;
  private length = 0;

  add(value: unknown): void {
    if (typeof value === 'string') {
      this.addText(TEXT, value);
    } else if (Array.isArray(value)) {
      this.addCode(LIST);
      this.addCode(value.length);
      for (const item of value) this.add(item);
    } else if (isRecord(value)) {
      this.addRecord(value);
    } else {
      this.addText(OTHER, String(value));
    }
  }

  get digest(): string {
    return (this.low >>> 0).toString(36) + (this.high >>> 0).toString(36);
  }

  private addRecord(record: Record<string, unknown>): void {
    const names = Object.keys(record).sort();
    this.addCode(RECORD);
    this.addCode(names.length);
    for (const name of names) {
      this.addText(TEXT, name);
      this.add(record[name]);
    }
  }

  private addText(sort: number, text: string): void {
    this.addCode(sort);
    this.addCode(text.length);
    // As `addCode` would, in a tenth of the time.
    let { low, high } = this;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      low = Math.imul(low ^ code, LOW_PRIME);
      high = Math.imul(high ^ (code + this.length + at), HIGH_PRIME);
    }
    this.low = low;
    this.high = high;
    this.length += text.length;
  }

  private addCode(code: number): void {
    this.low = Math.imul(this.low ^ code, LOW_PRIME);
    this.high = Math.imul(this.high ^ (code + this.length), HIGH_PRIME);
    this.length += 1;
  }
}

/**
 * A short digest of a JSON value, the same whatever the order of its keys.
 *
 * It tells changes apart, nothing more: two 32-bit sums are no protection
 * against somebody who looks for collisions.
 *
 * @public
 */
export function digest(value: unknown): string {
  const sum = new Sum();
  sum.add(value);
  return sum.digest;
}

const digestOfObject = oncePerObject<object, string>(digest);

/** The digest of a part of an object that a cluster sent: each part is summed up once. */
export function digestOfPart(part: unknown): string {
  const isObject = typeof part === 'object' && part !== null;
  return isObject ? digestOfObject(part) : digest(part);
}
