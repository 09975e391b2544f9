import {
  RemixiconComponentType,
  RiArrowGoForwardLine,
  RiCheckLine,
  RiCheckboxBlankCircleLine,
  RiCloseLine,
  RiEyeOffLine,
  RiLoader4Line,
  RiQuestionLine,
  RiSkipForwardMiniFill,
  RiStopMiniFill,
  RiTimeLine,
  RiUpload2Line,
} from '@remixicon/react';
import { OutcomeMark } from '../../views/outcomeMark';
import { tokens } from '../tokens';

/** How a mark is drawn. @internal */
export interface MarkLook {
  Icon: RemixiconComponentType;
  tone: string;
  /** A stamp is a filled square with the glyph cut out: only outcomes. */
  isStamp: boolean;
}

const outcomes = {
  Successful: { Icon: RiCheckLine, tone: tokens.ok },
  Failed: { Icon: RiCloseLine, tone: tokens.bad },
  TimedOut: { Icon: RiTimeLine, tone: tokens.warn },
  Inconclusive: { Icon: RiEyeOffLine, tone: tokens.warn },
  Cancelled: { Icon: RiStopMiniFill, tone: tokens.none },
  Superseded: { Icon: RiArrowGoForwardLine, tone: tokens.none },
  Skipped: { Icon: RiSkipForwardMiniFill, tone: tokens.none },
};

const states = {
  Queued: { Icon: RiCheckboxBlankCircleLine, tone: tokens.none },
  Applying: { Icon: RiUpload2Line, tone: tokens.run },
  Checking: { Icon: RiLoader4Line, tone: tokens.run },
  Stabilizing: { Icon: RiLoader4Line, tone: tokens.run },
  RollingOut: { Icon: RiLoader4Line, tone: tokens.run },
};

/** @internal */
export function lookOf(mark: OutcomeMark): MarkLook {
  if (mark.type === 'state') return { ...states[mark.state], isStamp: false };
  if (mark.type === 'outcome') {
    return { ...outcomes[mark.outcome], isStamp: true };
  }
  return { Icon: RiQuestionLine, tone: tokens.none, isStamp: true };
}
