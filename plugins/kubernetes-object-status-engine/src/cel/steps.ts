import { CelValue, isCelList, isCelMap } from '@bufbuild/cel';
import { conditionsOf } from './conditionsOf';
import { Meter } from './Meter';
import { INDEXED, RANGE, TURN } from './meterLoops';

/** A regular expression is compiled for each match; a counted repetition multiplies it. */
const STEPS_PER_PATTERN_CHARACTER = 8;
/** Entries of a map that are passed, in the worst case, for one step. */
const ENTRIES_PER_STEP = 16;
/** Calendars and number formats are made anew for each call. */
const STEPS_PER_FORMAT = 100;
const STEPS_PER_TIME = 10;

type Values = Array<CelValue | undefined>;
type Charge = (meter: Meter, values: Values) => void;

function lengthOf(value: CelValue | undefined): number {
  return typeof value === 'string' ? value.length : 0;
}

function sizeOf(value: CelValue | undefined): number {
  return isCelList(value) || isCelMap(value) ? value.size : 0;
}

/** What the repetitions of a pattern make of its length: `(a{50}){20}` is 1,000 long. */
function patternWeight(pattern: string): number {
  const counts = [...pattern.matchAll(/\{(\d{1,4})(?:,(\d{0,4}))?\}/g)].map(
    ([, least, most]) => Math.max(1, Number(least), Number(most ?? 0)),
  );
  return counts.reduce((weight, count) => weight * count, pattern.length);
}

const deep: Charge = (meter, values) =>
  values.forEach(value => meter.chargeDeep(value));

const conditions: Charge = (meter, [of]) =>
  meter.charge(sizeOf(of && conditionsOf(of)));

const time: Charge = meter => meter.charge(STEPS_PER_TIME);

const calendar: Charge = (meter, values) =>
  meter.charge(values.length > 1 ? STEPS_PER_FORMAT : STEPS_PER_TIME);

/** Text with digits takes more time than its length. */
const digits: Charge = (meter, [text]) => meter.charge(lengthOf(text));

/** What a call costs beside one step and the length of its texts. */
const charges: Record<string, Charge> = {
  [RANGE]: (meter, [range]) => meter.charge(sizeOf(range)),
  [TURN]: (meter, [, nodes]) => meter.charge(Number(nodes)),
  [INDEXED]: (meter, [of]) => meter.charge(sizeOf(of) / ENTRIES_PER_STEP),
  '_==_': deep,
  '_!=_': deep,
  '@in': deep,
  'strings.quote': deep,
  join(meter, [list, separator]) {
    meter.chargeDeep(list);
    meter.chargeText(sizeOf(list) * lengthOf(separator));
  },
  format(meter, [, list]) {
    meter.chargeDeep(list);
    meter.charge(sizeOf(list) * STEPS_PER_FORMAT);
  },
  replace(meter, [text, , by]) {
    meter.chargeText((lengthOf(text) + 1) * (lengthOf(by) + 1));
  },
  split: (meter, [text]) => meter.charge(lengthOf(text)),
  size: (meter, [of]) => meter.chargeText(lengthOf(of)),
  matches(meter, [text, pattern]) {
    if (typeof pattern !== 'string') return;
    const weight = patternWeight(pattern);
    meter.charge(weight * STEPS_PER_PATTERN_CHARACTER);
    meter.chargeText(lengthOf(text) * weight);
  },
  at: (meter, [, path]) => meter.charge(lengthOf(path) / 2),
  isTrue: conditions,
  isFalse: conditions,
  isUnknown: conditions,
  hasCondition: conditions,
  reasonOf: conditions,
  messageOf: conditions,
  int: digits,
  uint: digits,
  double: digits,
  timestamp: time,
  duration: time,
};

const CALENDAR = /^get(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milli)/;

function chargeOf(name: string): Charge | undefined {
  if (Object.hasOwn(charges, name)) return charges[name];
  return CALENDAR.test(name) ? calendar : undefined;
}

/**
 * What charges for a function before it is called, by the sizes of what it is
 * given.
 */
export function charging(meter: Meter, name: string): (values: Values) => void {
  const more = chargeOf(name);
  return values => {
    meter.charge(1);
    for (const value of values) {
      if (typeof value === 'string') meter.chargeText(value.length);
      else if (value instanceof Uint8Array) meter.chargeText(value.length);
    }
    more?.(meter, values);
  };
}
