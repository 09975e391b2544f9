import { JudgedObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/**
 * What may change of an object while a step runs. Who it is stands in
 * `object_current` already, and its place is where it ended up: a new object
 * moves all that come behind it, which is no change of theirs.
 */
export type MovingRow = Pick<
  JudgedObject,
  | 'uid'
  | 'counted'
  | 'notCounted'
  | 'parentId'
  | 'revision'
  | 'status'
  | 'verified'
  | 'cause'
  | 'causeParams'
  | 'warnings'
  | 'columns'
>;

/** In one order, so that the same gives the same JSON. */
export function movingRowOf(object: JudgedObject): MovingRow {
  return {
    uid: object.uid,
    counted: object.counted,
    notCounted: object.notCounted,
    parentId: object.parentId,
    revision: object.revision,
    status: object.status,
    verified: object.verified,
    cause: object.cause,
    causeParams: object.causeParams,
    warnings: object.warnings,
    columns: object.columns,
  };
}
