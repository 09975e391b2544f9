import { lastOf } from './json';

const NANO = BigInt(1_000_000_000);

const decimalPowers: Record<string, number> = {
  n: -9,
  u: -6,
  m: -3,
  '': 0,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};

const binaryPowers: Record<string, number> = {
  Ki: 10,
  Mi: 20,
  Gi: 30,
  Ti: 40,
  Pi: 50,
  Ei: 60,
};

// Bounds of what is computed. A quantity of Kubernetes ends at 2^63 - 1, so
// nothing real is outside; "1e999999999" would otherwise fill the memory.
const MAX_LENGTH = 64;
const MAX_EXPONENT = 60;

const quantityPattern =
  /^([+-]?)(\d+\.?\d*|\.\d+)(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?\d{1,3}))?$/;

/**
 * Gives a Kubernetes quantity in whole billionths, rounded away from zero as
 * the API server does; `undefined` for what is none.
 *
 * Source: Kubernetes API reference, Quantity.
 *
 * @internal
 */
export function parseQuantity(value: unknown): bigint | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  if (text.length > MAX_LENGTH) return undefined;
  const match = quantityPattern.exec(text);
  if (!match) return undefined;

  const [, sign, number, suffix = '', exponent] = match;
  const power = exponent ? Number(exponent) : decimalPowers[suffix] ?? 0;
  if (Math.abs(power) > MAX_EXPONENT) return undefined;

  const [whole, fraction = ''] = number.split('.');
  const digits = BigInt(whole + fraction) << BigInt(binaryPowers[suffix] ?? 0);
  const nano = scale(digits * NANO, power - fraction.length);
  return sign === '-' ? -nano : nano;
}

function scale(digits: bigint, power: number): bigint {
  const factor = BigInt(10) ** BigInt(Math.abs(power));
  if (power >= 0) return digits * factor;
  return (digits + factor - BigInt(1)) / factor;
}

/** Whether two values are the same amount: `1000m` and `1`, `1Gi` and `1024Mi`. @internal */
export function isSameQuantity(one: unknown, other: unknown): boolean {
  const amount = parseQuantity(one);
  return amount !== undefined && amount === parseQuantity(other);
}

// Maps from a resource's name to a quantity: of containers and claims, quotas,
// volumes, limit ranges, runtime classes.
const mapsOfQuantities = new Set([
  'limits',
  'requests',
  'hard',
  'capacity',
  'overhead',
  'podFixed',
  'max',
  'min',
  'default',
  'defaultRequest',
  'maxLimitRequestRatio',
]);

const quantityFields = new Set(['sizeLimit', 'divisor', 'averageValue']);

/** Whether the field at that path is a quantity, and so written anew by the API server. @internal */
export function isQuantityPath(path: readonly string[]): boolean {
  const { parent, field } = lastOf(path);
  if (quantityFields.has(field) || mapsOfQuantities.has(parent)) return true;
  return parent === 'target' && field === 'value';
}
