import { ObjectEvent } from '../graph/ObjectEvent';
import { ObjectIdentity, ObjectStatus } from '../judging/Judgement';
import { KubernetesObject } from '../kubernetes/KubernetesObject';

/** The last lines that a container wrote. @public */
export interface LogTail {
  container: string;
  /** Of the run before the current one. */
  previous: boolean;
  lines: string[];
}

/**
 * Everything that is at hand to explain the status of one object. What is
 * absent was not looked for or may not be read; an empty list was looked for
 * and holds nothing.
 *
 * @public
 */
export interface Evidence {
  identity: ObjectIdentity;
  status: Pick<ObjectStatus, 'status' | 'reason' | 'params' | 'message'>;
  /** The object as it was seen last; absent where it is not there. */
  object?: KubernetesObject;
  /** Of the object itself, the newest first. */
  events?: ObjectEvent[];
  logs?: LogTail[];
  /** ResourceQuotas and LimitRanges of its namespace. */
  limits?: KubernetesObject[];
  /** The node that it runs on. */
  node?: KubernetesObject;
  /** What hangs on it and counts, or explains it: the worst first. */
  children?: Evidence[];
}
