/** Where a part of an execution goes. @public */
export interface ScopeTarget {
  cluster: string;
  /** Absent for cluster-scoped objects. */
  namespace?: string;
}

/**
 * What permissions are decided by: whose an execution is and where it goes.
 *
 * A draft has one before anything is stored, so that creating can be decided.
 *
 * @public
 */
export interface ExecutionScope {
  entityRef?: string;
  /** Owners of the entity by the catalog's `ownedBy` relations. */
  owners: string[];
  environment: string;
  /** Every cluster and namespace that the execution touches; never empty. */
  targets: ScopeTarget[];
}

/**
 * One condition on an execution, as data: memory and SQL read the same value.
 *
 * `owner`: one of its owners is in `values`. `entityRef`, `environment`: it is
 * in `values`. `cluster`, `namespace`: **every** target is in `values`, because
 * an execution that also touches another place would show that place; a
 * cluster-scoped object is in no namespace, only `*` admits it.
 *
 * @public
 */
export interface ExecutionFilter {
  key: 'owner' | 'entityRef' | 'environment' | 'cluster' | 'namespace';
  values: string[];
  /** `glob`: `*` in a value stands for any text. Default: as it is. */
  match?: 'exact' | 'glob';
}
