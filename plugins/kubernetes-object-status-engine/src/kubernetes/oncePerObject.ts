/**
 * A function that computes its result once for each object that it is given.
 *
 * For objects that a cluster sent, and their parts: they are never changed, only
 * replaced, and looks come back to them again and again.
 */
export function oncePerObject<
  Given extends object,
  Result extends object | string,
>(compute: (given: Given) => Result): (given: Given) => Result {
  const known = new WeakMap<Given, Result>();
  return given => {
    const found = known.get(given);
    if (found !== undefined) return found;
    const result = compute(given);
    known.set(given, result);
    return result;
  };
}
