import { ObjectStatusCheck } from '../options';
import { AggregateStatus, ObjectStatusName } from './Judgement';

/** What a counted status is taken for, before the aggregate is made. */
export function translate(
  status: ObjectStatusName,
  check: Pick<ObjectStatusCheck, 'pausedObjects' | 'unknownObjects'>,
): AggregateStatus {
  if (status === 'Paused') {
    if (check.pausedObjects === 'wait') return 'Paused';
    return check.pausedObjects === 'failed' ? 'Failed' : 'Successful';
  }
  if (status === 'Unknown') {
    if (check.unknownObjects === 'accept') return 'Successful';
    return check.unknownObjects === 'fail' ? 'Failed' : 'InProgress';
  }
  return status;
}

const ORDER: AggregateStatus[] = ['Failed', 'Paused', 'InProgress'];

/** The first of Failed, Paused, InProgress that occurs, else Successful. */
export function aggregateOf(statuses: AggregateStatus[]): AggregateStatus {
  return ORDER.find(status => statuses.includes(status)) ?? 'Successful';
}
