import {
  ObjectRow,
  Transition,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Manifest } from '../redaction/redactManifest';

/** What was recorded of one object of a step. */
export interface StoredObject {
  row: ObjectRow;
  /** From the root to its owner. */
  owners: ObjectRow[];
  /** Of the object, oldest first. */
  transitions: Transition[];
  /** As it was applied, redacted; absent for what was not applied, or reported by name only. */
  applied?: Manifest;
}

/** Finds what was recorded of single objects; SQL lives in `database/objects`. */
export interface ObjectStore {
  /** By its uid, or by the id of its row; `undefined` where the step has no such row. */
  findObject(
    executionId: string,
    step: number,
    uidOrId: string,
  ): Promise<StoredObject | undefined>;
}
