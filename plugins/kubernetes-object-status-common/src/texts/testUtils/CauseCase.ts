import {
  CauseCode,
  Evidence,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Moment, recordedEvidence } from './recordedEvidence';

/** Evidence with the cause that it has to lead to. */
export interface CauseCase {
  name: string;
  code: CauseCode;
  /** Whether real controllers wrote what is judged. */
  isRecorded: boolean;
  evidence(): Evidence;
}

/** What was at hand of an object of a recorded rollout. */
export function recorded(
  code: CauseCode,
  scenario: string,
  moment: Moment,
): CauseCase {
  const { kind, at } = moment;
  const when = at === undefined ? 'at the end' : `after ${at} s`;
  return {
    name: `${scenario}: ${kind} ${when}`,
    code,
    isRecorded: true,
    evidence: () => recordedEvidence(scenario, moment),
  };
}

/** Evidence that the case itself makes. */
export function made(
  code: CauseCode,
  name: string,
  evidence: () => Evidence,
): CauseCase {
  return { name, code, isRecorded: false, evidence };
}
