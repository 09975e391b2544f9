/** The two that are compared; `a` may be `lastGood`. @internal */
export interface Pair {
  a?: string;
  b?: string;
}

/** What an address of the page says. @internal */
export interface CompareSearch extends Pair {
  /** Whether what is the same is shown too. */
  isWhole: boolean;
}

/** @internal */
export function readCompareSearch(search: URLSearchParams): CompareSearch {
  return {
    a: search.get('a') || undefined,
    b: search.get('b') || undefined,
    isWhole: search.get('all') === 'true',
  };
}

/** The query of a comparison, with its question mark. @internal */
export function compareSearch(of: Pair & { isWhole?: boolean }): string {
  const search = new URLSearchParams();
  if (of.a !== undefined) search.set('a', of.a);
  if (of.b !== undefined) search.set('b', of.b);
  if (of.isWhole) search.set('all', 'true');
  return `?${search}`;
}
