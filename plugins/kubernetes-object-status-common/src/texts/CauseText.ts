/**
 * What is said of a cause. `{{name}}` is a parameter of the cause or of the
 * object that shows it; `{{?name}}` says nothing and asks for it to be there,
 * `{{!name}}` for it to be absent.
 *
 * @public
 */
export interface CauseText {
  /** Heads an explanation. */
  title: string;
  /** The first whose parameters are all known is said, the title where there is none. */
  sentences: readonly string[];
  /** What to do by id, the most useful first; offered where all its parameters are known. */
  actions: Readonly<Record<string, string>>;
  /** Said where it was looked for and is not the cause. */
  ruledOut?: string;
  /** Where the Kubernetes documentation speaks of it. */
  documentation?: string;
}
