import { JudgedObject, MessageParams } from '../judging/Judgement';
import { AfterwatchCode } from './AfterwatchState';
import { Family } from './Family';

/** What is wrong with an object at one look. */
export interface Trouble {
  code: AfterwatchCode;
  params: MessageParams;
}

/** What the family has done since the look before. */
export interface Course {
  /** Restarts of its containers since the step's end. */
  restarts: number;
  /** Some of them came with this look. */
  hasRestarted: boolean;
  /** It has not been ready for longer than it may. */
  isNotReadyForLong: boolean;
  graceMs: number;
}

/** Of two that failed the one lower in the table says more: a Pod more than its owner. */
function mostTelling(rows: JudgedObject[]): JudgedObject | undefined {
  return rows.at(-1);
}

function explain(row: JudgedObject): MessageParams {
  const { status, cause, causeParams } = row;
  return {
    ...causeParams,
    reason: status.reason,
    detail: status.message,
    ...(cause && { cause }),
  };
}

/** The worst that is wrong with an applied object and what hangs on it, if anything is. */
export function findTrouble(
  { root, counted }: Family,
  course: Course,
): Trouble | undefined {
  const { kind, name, status } = root;
  const { restarts, hasRestarted, isNotReadyForLong, graceMs } = course;
  const subject = {
    kind,
    name,
    ...(restarts > 0 && { count: restarts }),
  };
  if (status.status === 'Failed' && status.reason === 'Deleted') {
    return { code: 'Deleted', params: { ...subject, reason: 'Deleted' } };
  }
  const failed = counted.filter(row => row.status.status === 'Failed');
  const decisive = mostTelling(failed);
  if (decisive) {
    const params = { ...explain(decisive), ...bearer(decisive, root) };
    return { code: 'Failed', params: { ...params, ...subject } };
  }
  if (isNotReadyForLong) {
    const seconds = Math.round(graceMs / 1000);
    const { reason, message: detail } = status;
    return {
      code: 'NotReady',
      params: { ...subject, reason, detail, seconds },
    };
  }
  return hasRestarted ? { code: 'Restarted', params: subject } : undefined;
}

/** Names the Pod that shows it, where it is not the object itself. */
function bearer(row: JudgedObject, root: JudgedObject): MessageParams {
  return row.kind === 'Pod' && row.id !== root.id ? { pod: row.name } : {};
}
