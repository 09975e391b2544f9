import {
  Afterwatch,
  AfterwatchNote,
  elapseAfterwatch,
  evidenceIn,
  handOver,
  HealthRules,
  Instant,
  lookAfter,
  ObjectGraph,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { CaptureBuffer } from '../observation/captures/CaptureBuffer';
import { AfterwatchWrite, WatchedStep } from './AfterwatchStore';

function textOf({ state }: Afterwatch): string {
  const { notes, takenOver, over } = state;
  return JSON.stringify([notes, takenOver, over]);
}

/** Whether somebody has to hear of it: that it got well again is no such thing. */
function isWorse(before: AfterwatchNote[], now: AfterwatchNote[]): boolean {
  return now.some(({ code }, index) => before[index]?.code !== code);
}

/** What has become of a watched step by now, and what of that is still to be written. */
export class WatchProgress {
  private current: Afterwatch;
  private written: Afterwatch;
  private readonly captures: CaptureBuffer;
  private shown: ReadonlySet<string> = new Set();
  private tried: { write: AfterwatchWrite; to: Afterwatch } | undefined;

  constructor(
    private readonly watched: WatchedStep,
    private readonly rules?: HealthRules,
    areLogsOn?: (cluster: string) => boolean,
  ) {
    const { afterwatch } = watched;
    this.written = afterwatch;
    // Nothing was seen since it was written, whatever could be seen then.
    const state = { ...afterwatch.state, isBlind: true };
    this.current = { ...afterwatch, state };
    this.captures = new CaptureBuffer(afterwatch.memory, areLogsOn);
  }

  get isOver(): boolean {
    return this.current.state.over !== undefined;
  }

  get wakeAt(): Instant | undefined {
    return this.current.state.wakeAt;
  }

  /** Whether an object is known to be another execution's. */
  isTakenOver(id: string): boolean {
    return this.current.state.takenOver.includes(id);
  }

  /** Whether the last look showed an object. */
  isShown(uid: string): boolean {
    return this.shown.has(uid);
  }

  /** @throws Error - the objects could not be judged; nothing has changed */
  look(graph: ObjectGraph, at: Instant): void {
    const { rules } = this;
    const look = lookAfter(this.current, graph, at, { rules });
    this.current = look.afterwatch;
    const { judgement } = look;
    if (!judgement) return;
    this.captures.addLook({ judgement, atHand: evidenceIn(graph) });
    const { objects } = judgement;
    this.shown = new Set(objects.flatMap(({ uid }) => uid ?? []));
  }

  /** Nothing can be said of the objects now. */
  goBlind(): void {
    const state = { ...this.current.state, isBlind: true };
    this.current = { ...this.current, state };
  }

  handOver(ids: string[], at: Instant): void {
    const state = handOver(this.current.state, ids, at);
    this.current = { ...this.current, state };
  }

  elapse(at: Instant): void {
    const state = elapseAfterwatch(this.current.state, at);
    this.current = { ...this.current, state };
  }

  /**
   * The next write: the one that was tried before, or what has changed since.
   * What is remembered goes along, and alone is nothing to be written: from the
   * last write on it would be found once more.
   */
  next(): AfterwatchWrite | undefined {
    const isSame =
      this.captures.isEmpty && textOf(this.current) === textOf(this.written);
    if (!this.tried && isSame) return undefined;
    this.tried ??= { write: this.take(), to: this.current };
    return this.tried.write;
  }

  /** The write that was given out last went through. */
  confirm(): void {
    if (this.tried) this.written = this.tried.to;
    this.tried = undefined;
  }

  private take(): AfterwatchWrite {
    const { executionId, step } = this.watched;
    const { captures, healed } = this.captures.take();
    return {
      executionId,
      step,
      afterwatch: this.current,
      isTold: isWorse(this.written.state.notes, this.current.state.notes),
      ...(captures.length > 0 && { captures }),
      ...(healed.length > 0 && { healed }),
    };
  }
}
