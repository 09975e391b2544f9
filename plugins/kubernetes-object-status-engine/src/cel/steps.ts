import { CelValue, isCelList, isCelMap } from '@bufbuild/cel';
import { Meter } from './Meter';

/** A regular expression is compiled for each match; a counted repetition multiplies it. */
const STEPS_PER_PATTERN_CHARACTER = 8;

function lengthOf(value: CelValue | undefined): number {
  return typeof value === 'string' ? value.length : 0;
}

/** What the repetitions of a pattern make of its length: `(a{50}){20}` is 1,000 long. */
function patternWeight(pattern: string): number {
  const counts = [...pattern.matchAll(/\{(\d{1,4})(?:,(\d{0,4}))?\}/g)].map(
    ([, least, most]) => Math.max(1, Number(least), Number(most ?? 0)),
  );
  return counts.reduce((weight, count) => weight * count, pattern.length);
}

function chargeMatch(meter: Meter, text: number, pattern: string): void {
  const weight = patternWeight(pattern);
  meter.charge(weight * STEPS_PER_PATTERN_CHARACTER);
  meter.chargeText(text * weight);
}

/** Functions that look through the whole of what they are given. */
const DEEP = new Set([
  '_==_',
  '_!=_',
  '@in',
  'join',
  'format',
  'strings.quote',
]);

/** What a call costs, from the sizes of what it is given. */
export function chargeCall(
  meter: Meter,
  name: string,
  values: Array<CelValue | undefined>,
): void {
  meter.charge(1);
  if (DEEP.has(name)) {
    values.forEach(value => meter.chargeDeep(value));
  }
  const [first, second, third] = values;
  if (name === 'matches' && typeof second === 'string') {
    chargeMatch(meter, lengthOf(first), second);
  }
  if (name === 'replace') {
    meter.chargeText((lengthOf(first) + 1) * (lengthOf(third) + 1));
  }
  if (name === 'join' && isCelList(first)) {
    meter.chargeText(first.size * lengthOf(second));
  }
  for (const value of values) {
    if (typeof value === 'string') meter.chargeText(value.length);
    if (value instanceof Uint8Array) meter.chargeText(value.length);
  }
}

/** What going through a value in a loop costs. */
export function chargeRange(meter: Meter, value: CelValue | undefined): void {
  meter.charge(isCelList(value) || isCelMap(value) ? 1 + value.size : 1);
}
