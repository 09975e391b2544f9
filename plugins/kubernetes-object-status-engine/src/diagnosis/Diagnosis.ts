import { MessageParams, ObjectIdentity } from '../judging/Judgement';
import { CauseCode } from './causeCodes';
import { Evidence } from './Evidence';

/** What speaks for a cause. @public */
export interface CauseFinding {
  params: MessageParams;
  container?: string;
  /**
   * Ids of what to do, the most useful first, each with a text under the same
   * id; default: all that the cause has.
   */
  actions?: string[];
}

/** A cause with the object that shows it. @public */
export interface Cause extends CauseFinding {
  code: CauseCode;
  object: ObjectIdentity;
}

/** Why an object is as it is. @public */
export interface Diagnosis {
  /** The most decisive first; never empty: `NotKnown` where nothing tells. */
  causes: Cause[];
  /** What was checked and is not the cause, with the numbers that say so. */
  ruledOut: Array<{ code: CauseCode; params: MessageParams }>;
}

/** One cause code: what speaks for it, and what excludes it. One file each. */
export interface CauseRule {
  code: CauseCode;
  /** `undefined`: nothing speaks for it. */
  find(evidence: Evidence): CauseFinding | undefined;
  /** What shows that it was looked for and is not the cause; absent evidence excludes nothing. */
  ruleOut?(evidence: Evidence): MessageParams | undefined;
}
