import {
  EvidenceAtHand,
  Instant,
  isTelling,
  JudgedObject,
  Judgement,
  Memory,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { mostEnded, mostEndedLogs } from '../../evidence/captureLimits';
import { captureOf } from '../../evidence/captureOf';
import { Healing, NewCapture } from '../../evidence/NewCapture';
import { surplusOf } from '../../evidence/surplusOf';

/** One look at a step, with what is at hand of each of its rows. */
export interface SeenLook {
  judgement: Judgement;
  atHand(row: JudgedObject): EvidenceAtHand;
}

/** What is to be kept of a step, beside its rows. */
export interface Captures {
  captures: NewCapture[];
  healed: Healing[];
}

/** Ids of what was Failed when the step was last seen, by another process. */
function failingIn(memory: Memory | undefined): string[] {
  return Object.entries(memory?.objects ?? {})
    .filter(([, { shown, proven }]) =>
      [shown, proven].some(known => known?.status === 'Failed'),
    )
    .map(([id]) => id);
}

/**
 * What has to be kept since the last write: objects that went to Failed, those
 * that are well again, and at its end the whole step.
 *
 * C1: going to Failed is one capture, however many looks find it so; not to be
 * seen is neither an end of it nor another.
 * C2: what heals before it was written says so itself; what was written is
 * named, so that the store adds it.
 */
export class CaptureBuffer {
  private readonly failing: Set<string>;
  private captures: NewCapture[] = [];
  private healed: Healing[] = [];

  constructor(
    saved: Memory | undefined,
    private readonly areLogsOn: (cluster: string) => boolean = () => false,
  ) {
    this.failing = new Set(failingIn(saved));
  }

  get isEmpty(): boolean {
    return this.captures.length + this.healed.length === 0;
  }

  /** Keeps what went to Failed with this look, and notes what healed. */
  addLook({ judgement, atHand }: SeenLook): void {
    const { at, objects } = judgement;
    for (const row of objects) {
      const { status } = row.status;
      const isKnown = this.failing.has(row.id);
      if (status === 'Failed' && !isKnown && isTelling(row)) {
        this.failing.add(row.id);
        this.keep(this.capture(row, atHand, 'Failed', at));
      }
      if (status === 'Failed' || status === 'Unknown' || !isKnown) continue;
      this.failing.delete(row.id);
      this.heal(row.id, at);
    }
  }

  /** Keeps every object as it was when the step ended, Failed ones first. */
  addEnd({ judgement, atHand }: SeenLook, at: Instant): void {
    const { objects } = judgement;
    const isFailed = ({ status }: JudgedObject) => status.status === 'Failed';
    const kept = [
      ...objects.filter(isFailed),
      ...objects.filter(row => !isFailed(row)),
    ].slice(0, mostEnded);
    let logs = 0;
    for (const row of kept) {
      const capture = this.capture(row, atHand, 'Ended', at);
      const isAsked = logs < mostEndedLogs;
      this.captures.push(isAsked ? capture : withoutLogs(capture));
      if (capture.logTargets.length > 0) logs += 1;
    }
  }

  /** All there is; the next one begins empty. */
  take(): Captures {
    const { captures, healed } = this;
    this.captures = [];
    this.healed = [];
    return { captures, healed };
  }

  private capture(
    row: JudgedObject,
    atHand: SeenLook['atHand'],
    moment: NewCapture['moment'],
    at: Instant,
  ): NewCapture {
    const areLogsOn = this.areLogsOn(row.cluster);
    return captureOf(row, atHand(row), { moment, at, areLogsOn });
  }

  /** While nothing can be written no more piles up than would be kept. */
  private keep(capture: NewCapture): void {
    this.captures.push(capture);
    const failures = this.captures.filter(({ moment }) => moment === 'Failed');
    const surplus = surplusOf(failures);
    if (surplus.size === 0) return;
    this.captures = this.captures.filter(each => !surplus.has(each));
  }

  private heal(objectId: string, at: Instant): void {
    const pending = this.captures.filter(
      each => each.objectId === objectId && each.healedAt === undefined,
    );
    for (const capture of pending) capture.healedAt = at;
    if (pending.length === 0) this.healed.push({ objectId, at });
  }
}

function withoutLogs(capture: NewCapture): NewCapture {
  const { logsMissing, ...rest } = capture;
  return { ...rest, logTargets: [] };
}
