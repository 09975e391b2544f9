/** One kind that the demo cluster serves, as discovery tells it. @internal */
export interface KindDefinition {
  /** Empty for the core group. */
  group: string;
  version: string;
  kind: string;
  plural: string;
  singular: string;
  shortNames: readonly string[];
  /** `all` is what `kubectl get all` shows. */
  categories: readonly string[];
  namespaced: boolean;
  hasStatus: boolean;
  hasScale: boolean;
  /** Whether `metadata.generation` counts the changes of the spec. */
  hasGeneration: boolean;
  /** Two kinds with the same one are two faces of the same objects. */
  storedAs: string;
}

/** `v1` or `apps/v1`. @internal */
export function apiVersionOf(kind: { group: string; version: string }): string {
  return kind.group === '' ? kind.version : `${kind.group}/${kind.version}`;
}
