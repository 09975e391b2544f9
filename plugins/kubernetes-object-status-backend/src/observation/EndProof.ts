import { ListProof } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import {
  Instant,
  Step,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Clock } from './Clock';
import { ObservationOptions } from './options';
import { SeenList } from './SeenList';
import { DecidingList, StepLens } from './StepLens';

/** What the cluster has said of the end of a window by now (R2). */
export type ProofResult =
  | { type: 'Proven' }
  /** An answer is on its way, or shows what we have not seen: news is on its way. */
  | { type: 'Open' }
  /** The time is over; these lists did not show what we have. */
  | { type: 'Expired'; lists: SeenList[] };

/** What one list was asked and answered. */
interface Question {
  isAsked: boolean;
  answer?: ListProof;
  retryMs: number;
  askAgainAt: Instant;
}

/** What a proof works with. */
export interface EndProofWorld {
  lens: StepLens;
  clock: Clock;
  options: Pick<ObservationOptions, 'proofMs' | 'proofRetryMs'>;
  /** There is an answer to be checked. */
  onAnswer(): void;
}

function countedVersions(step: Step): Set<string> {
  return new Set(
    Object.values(step.memory.continuity).map(value =>
      value.slice(0, value.indexOf('@')),
    ),
  );
}

/** Whether everything that an answer shows had been seen by us. */
function isProvenBy(
  { list, uids, isClosed }: DecidingList,
  answer: ListProof,
): boolean {
  const { versions } = list;
  const isSeen = uids.every(uid => {
    const version = answer.get(uid);
    return version !== undefined && versions.holds(uid, version);
  });
  const isNothingNew =
    !isClosed || [...answer.keys()].every(uid => versions.knows(uid));
  return isSeen && isNothingNew;
}

/**
 * R2: asks every list that decides for uid and resourceVersion, consistently,
 * and compares with what was seen since. An answer that shows more than we have
 * waits for the watch; one that was refused is asked for again.
 *
 * It runs beside the loop, so that neither a slow cluster nor a stream of
 * events keeps the other waiting.
 */
export class EndProof {
  private readonly questions = new Map<SeenList, Question>();
  private readonly stopping = new AbortController();
  private readonly expiresAt: Instant;
  private hasAnswer = false;
  private checkAgainAt: Instant;

  constructor(
    readonly askedAt: Instant,
    private readonly world: EndProofWorld,
  ) {
    const { clock, lens, options } = world;
    this.expiresAt = clock.now() + options.proofMs;
    this.checkAgainAt = this.expiresAt;
    lens.startTrails();
  }

  /** Compares the answers with what has been seen, and asks what is open. */
  check(step: Step, at: Instant): ProofResult {
    this.hasAnswer = false;
    const deciding = this.world.lens.decidingLists(countedVersions(step));
    const open = deciding.filter(each => !this.isProven(each));
    if (open.length === 0) return { type: 'Proven' };
    if (at >= this.expiresAt) {
      return { type: 'Expired', lists: open.map(({ list }) => list) };
    }
    this.checkAgainAt = this.expiresAt;
    for (const each of open) this.pursue(each, at);
    return { type: 'Open' };
  }

  /** When to check again. */
  get dueAt(): Instant {
    return this.hasAnswer ? this.world.clock.now() : this.checkAgainAt;
  }

  /** Takes the questions back. */
  close(): void {
    this.stopping.abort();
    this.world.lens.endTrails();
  }

  private isProven(deciding: DecidingList): boolean {
    const answer = this.questions.get(deciding.list)?.answer;
    return answer !== undefined && isProvenBy(deciding, answer);
  }

  private pursue({ list, cluster }: DecidingList, at: Instant): void {
    const question = this.questions.get(list) ?? this.firstQuestion(list);
    if (question.isAsked) return;
    if (at < question.askAgainAt) {
      this.checkAgainAt = Math.min(this.checkAgainAt, question.askAgainAt);
      return;
    }
    question.isAsked = true;
    const { apiVersion, kind, namespace } = list.target;
    const { signal } = this.stopping;
    cluster.prove({ apiVersion, kind, namespace }, signal).then(
      answer => this.settle(question, answer),
      // Said by the gap that follows when no other answer comes.
      () => this.settle(question, undefined),
    );
  }

  private firstQuestion(list: SeenList): Question {
    const retryMs = this.world.options.proofRetryMs;
    const question = { isAsked: false, retryMs, askAgainAt: -Infinity };
    this.questions.set(list, question);
    return question;
  }

  private settle(question: Question, answer: ListProof | undefined): void {
    if (this.stopping.signal.aborted) return;
    question.isAsked = false;
    question.answer = answer ?? question.answer;
    question.askAgainAt = this.world.clock.now() + question.retryMs;
    question.retryMs *= 2;
    this.hasAnswer = true;
    this.world.onAnswer();
  }
}
