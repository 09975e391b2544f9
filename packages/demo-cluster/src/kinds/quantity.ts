/** An amount in whole billionths, and in which family of suffixes it was written. @internal */
export interface Quantity {
  nano: bigint;
  isBinary: boolean;
}

const NANO = BigInt(1_000_000_000);
const decimalSuffixes = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];
const binarySuffixes = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
// What one billionth is, as a power of ten.
const smallest = -9;
// Nothing real is outside; "1e999999999" would otherwise fill the memory.
const maxExponent = 60;

const pattern =
  /^([+-]?)(\d+\.?\d*|\.\d+)(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?\d{1,3}))?$/;

/**
 * Reads a quantity; `undefined` for what is none.
 *
 * Source: Kubernetes API reference, Quantity.
 *
 * @internal
 */
export function parseQuantity(value: unknown): Quantity | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const match = pattern.exec(String(value));
  if (!match) return undefined;
  const [, sign, number, suffix = '', exponent] = match;
  const isBinary = suffix.endsWith('i');
  const [whole, fraction = ''] = number.split('.');
  const decimal = exponent
    ? Number(exponent)
    : smallest + 3 * Math.max(0, decimalSuffixes.indexOf(suffix));
  const power = (isBinary ? 0 : decimal) - fraction.length;
  if (Math.abs(power) > maxExponent) return undefined;
  const shift = isBinary ? 10 * binarySuffixes.indexOf(suffix) : 0;
  const digits = (BigInt(whole + fraction) << BigInt(shift)) * NANO;
  const nano = scaled(digits, power);
  return { nano: sign === '-' ? -nano : nano, isBinary };
}

/** Writes a quantity as the API server does: without fraction, in the largest suffix that fits. @internal */
export function formatQuantity({ nano, isBinary }: Quantity): string {
  const isWhole = nano % NANO === BigInt(0);
  const isSmall = nano < NANO * BigInt(1024) && nano > -NANO * BigInt(1024);
  if (isBinary && isWhole && !isSmall) {
    return shortened(nano / NANO, BigInt(1024), binarySuffixes);
  }
  return shortened(nano, BigInt(1000), decimalSuffixes);
}

/** The quantity in the API server's own form; what is none stays. @internal */
export function canonicalQuantity(value: unknown): unknown {
  const parsed = parseQuantity(value);
  return parsed ? formatQuantity(parsed) : value;
}

/** The sum, in binary suffixes when one of both is. @internal */
export function addQuantities(one: Quantity, other: Quantity): Quantity {
  return {
    nano: one.nano + other.nano,
    isBinary: one.isBinary || other.isBinary,
  };
}

function shortened(amount: bigint, step: bigint, suffixes: string[]): string {
  if (amount === BigInt(0)) return '0';
  let rest = amount;
  let index = 0;
  while (rest % step === BigInt(0) && index < suffixes.length - 1) {
    rest /= step;
    index += 1;
  }
  return `${rest}${suffixes[index]}`;
}

/** Rounded away from zero, as the API server does. */
function scaled(digits: bigint, power: number): bigint {
  const factor = BigInt(10) ** BigInt(Math.abs(power));
  if (power >= 0) return digits * factor;
  return (digits + factor - BigInt(1)) / factor;
}
