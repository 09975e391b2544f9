const binary = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const decimal = ['', 'k', 'M', 'G', 'T', 'P', 'E'];

/**
 * A quantity such as `100m` or `64Mi` as a number.
 *
 * @throws Error - it is none
 * @internal
 */
export function parseQuantity(quantity: string | number): number {
  if (typeof quantity === 'number') return quantity;
  const [, digits, suffix] =
    /^([+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?)([a-zA-Z]*)$/.exec(quantity) ?? [];
  if (digits === undefined) throw new Error(`${quantity} is no quantity.`);
  return Number(digits) * factorOf(suffix);
}

function factorOf(suffix: string): number {
  if (suffix === 'm') return 0.001;
  const power = binary.indexOf(suffix);
  if (power >= 0) return 1024 ** power;
  const decimalPower = decimal.indexOf(suffix);
  if (decimalPower >= 0) return 1000 ** decimalPower;
  throw new Error(`${suffix} is no unit of a quantity.`);
}
