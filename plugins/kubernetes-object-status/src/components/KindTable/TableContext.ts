/** How the rows of a step are to be read. @internal */
export interface TableContext {
  stepNumber: number;
  /** More than one: a column tells them apart. */
  hasClusters: boolean;
  hasNamespaces: boolean;
  /** Live tables show ages and move; frozen ones show times and stand. */
  isLive: boolean;
  /** Milliseconds on the server's clock. */
  now: number;
}
