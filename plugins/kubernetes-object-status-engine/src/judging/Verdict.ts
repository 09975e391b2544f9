import { ReasonTextCode } from '../texts/reasonTexts';
import { Instant, MessageParams, ObjectStatusName, Warning } from './Judgement';

/** What a rule says of one object. */
export interface Verdict {
  status: ObjectStatusName;
  reason: string;
  /** Which sentence says it; the reason itself where it has one of its own. */
  text: ReasonTextCode;
  params: MessageParams;
  /** `false` when it rests on a setting or on what was reported. */
  verified?: boolean;
  warnings?: Warning[];
  /** When it may change by time alone. */
  wakeAt?: Instant;
}

type Extras = Partial<
  Pick<Verdict, 'text' | 'verified' | 'warnings' | 'wakeAt'>
>;

function verdict(status: ObjectStatusName) {
  /** A reason without a sentence of its own names the sentence as `text`. */
  return (
    reason: ReasonTextCode | (string & {}),
    params: MessageParams = {},
    extras: Extras = {},
  ): Verdict => ({
    status,
    reason,
    text: extras.text ?? (reason as ReasonTextCode),
    params,
    ...extras,
  });
}

export const successful = verdict('Successful');
export const inProgress = verdict('InProgress');
export const failed = verdict('Failed');
export const paused = verdict('Paused');
export const unknown = verdict('Unknown');
