/**
 * A name in two parts, of which the first may be cut: what tells objects of
 * one owner apart stands at the end.
 *
 * @internal
 */
export function splitName(name: string): { head: string; tail: string } {
  const dash = name.lastIndexOf('-');
  const isSuffix = dash > 0 && name.length - dash <= 12;
  const end = isSuffix ? dash : Math.max(0, name.length - 6);
  return { head: name.slice(0, end), tail: name.slice(end) };
}
