import { Manifest } from '@object-status/test-control-plane';
import { ContextName } from './contexts';

/** A row of the step's tables, as it must be at the end. */
export interface ExpectedRow {
  kind: string;
  status: string;
  reason: string;
  cause?: string;
  /** Default `true`: only a success can rest on what was reported. */
  verified?: boolean;
  /** Codes of its warnings, all of them. */
  warnings?: string[];
}

/** A step on a cluster that is seen well, badly, or not at all. */
export interface ClusterCase {
  /** Completes "a step on ...". */
  name: string;
  clusters: ContextName[];
  /** Resource that the reader may not read in the step's namespace. */
  unreadable?: string;
  manifests: Manifest[];
  timeoutSeconds: number;
  then: {
    exitCode: number;
    outcome: string;
    verified: boolean;
    cause?: string;
    rows: ExpectedRow[];
    /** Words in the terminal. */
    says?: RegExp[];
    /** What, where, why, and what to do: in the terminal and in a row. */
    why?: RegExp;
  };
  /** What `GET /v1/clusters` says of them afterwards. */
  health: Partial<Record<ContextName, { state: string; message?: RegExp }>>;
}
