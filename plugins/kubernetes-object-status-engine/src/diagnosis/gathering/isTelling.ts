import { JudgedObject } from '../../judging/Judgement';

/**
 * Whether an object counts for its owner, or explains it: a Job's Pods do.
 *
 * @public
 */
export function isTelling({
  counted,
  notCounted,
}: Pick<JudgedObject, 'counted' | 'notCounted'>): boolean {
  return counted || notCounted === 'ExplainsOwner';
}
