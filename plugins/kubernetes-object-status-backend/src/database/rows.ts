/**
 * Rows as the tables hold them. Instants and generations are `number` in
 * SQLite and text in PostgreSQL (bigint): read them with `toNumber`.
 */
type BigInteger = number | string;

export interface ExecutionRow {
  id: string;
  entity_ref: string | null;
  environment: string;
  version: string | null;
  title: string | null;
  source_type: string;
  source: string;
  state: string;
  outcome: string | null;
  cause_code: string | null;
  explanation: string | null;
  warnings: string;
  cancel_reason: string | null;
  created_at: BigInteger;
  started_at: BigInteger | null;
  finished_at: BigInteger | null;
  sequence: number;
  last_seq: number;
  supersedes: string | null;
  report: string;
  /** SQLite answers 0 or 1. */
  awaits_turn: boolean | number;
  adopted_by: string | null;
}

export interface StepRow {
  execution_id: string;
  number: number;
  name: string;
  type: string;
  state: string;
  targets: string;
  check: string;
  /** SQLite answers 0 or 1. */
  continue_on_failure: boolean | number;
  started_at: BigInteger | null;
  finished_at: BigInteger | null;
  reducer_state: string | null;
  memory: string | null;
  counts: string;
  warnings: string;
  objects_version: number;
  superseded_by: string | null;
  last_write_id: string | null;
  apply_result: string | null;
  renewals: number;
}

export interface AppliedObjectRow {
  execution_id: string;
  step: number;
  position: number;
  cluster: string;
  api_version: string;
  kind: string;
  namespace: string | null;
  name: string;
  uid: string | null;
  generation: BigInteger | null;
  resource_version: string | null;
  manifest: string | null;
}

export interface ObjectRow {
  execution_id: string;
  step: number;
  object_id: string;
  version: number;
  removed: boolean | number;
  counted: boolean | number;
  status: string;
  position: number;
  row: string;
}

export interface ObjectHistoryRow {
  execution_id: string;
  step: number;
  object_id: string;
  version: number;
  at: BigInteger;
  row: string | null;
}

export interface TransitionRow {
  execution_id: string;
  seq: number;
  step: number;
  at: BigInteger;
  subject: string;
  object_id: string | null;
  kind: string | null;
  name: string | null;
  status: string | null;
  previous_status: string | null;
  reason: string;
  message: string;
}

export interface OutcomeRow {
  execution_id: string;
  step: number;
  outcome: string;
  at: BigInteger;
  stabilized: boolean | number;
  verified: boolean | number;
  explanation: string;
}

export interface EvidenceRow {
  id: string;
  execution_id: string;
  step: number;
  object_id: string;
  uid: string | null;
  moment: string;
  at: BigInteger;
  position: number;
  healed_at: BigInteger | null;
  capture: string;
  logs: string | null;
  logs_missing: string | null;
}

export interface IdempotencyRow {
  subject: string;
  key: string;
  identity: string;
  answer: string | null;
  locked_until: BigInteger;
  expires_at: BigInteger;
}

export interface KnownWorkloadRow {
  id: string;
  entity_ref: string;
  environment: string;
  uid: string;
  template: string;
  workload: string;
  execution_id: string | null;
  generation: BigInteger | null;
  missing_since: BigInteger | null;
}

export interface WatchedEntityRow {
  cluster: string;
  entity_ref: string;
  selection: string;
  since: BigInteger;
}

export interface ShardRow {
  cluster: string;
  owner: string;
  epoch: number;
  expires_at: BigInteger | null;
}

/** A big integer of either database. */
export function toNumber(value: BigInteger): number {
  return Number(value);
}

/** The same of one that may be absent. */
export function toOptionalNumber(value: BigInteger | null): number | undefined {
  return value === null ? undefined : Number(value);
}

/** Absent instead of `null`, which no code of ours holds. */
export function toOptional<T>(value: T | null): T | undefined {
  return value ?? undefined;
}

/** JSON that this store wrote itself, in the shape in which it wrote it. */
export function fromJson<T>(text: string): T {
  return JSON.parse(text) as T;
}
