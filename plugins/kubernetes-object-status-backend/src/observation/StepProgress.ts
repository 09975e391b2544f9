import {
  evidenceIn,
  HealthRules,
  Instant,
  Judgement,
  lookAt,
  ObjectGraph,
  Step,
  StepChange,
  StepEvent,
  tell,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { CaptureBuffer, SeenLook } from './captures/CaptureBuffer';
import { resumeStep, seenIds } from './resumeStep';
import { OpenStep } from './StepStore';
import { WriteBuffer } from './WriteBuffer';

/** What has become of a step by now, and what of that is still to be written. */
export class StepProgress {
  readonly buffer: WriteBuffer;
  private current: Step;
  /** Uids of everything that was shown at the last look. */
  private shown: ReadonlySet<string> = new Set();
  /** When a grace of the judge ends. */
  private graceEndsAt: Instant | undefined;
  private readonly captures: CaptureBuffer;
  /** The last look, for what is kept at the end; absent where nothing is verified. */
  private seen: SeenLook | undefined;

  constructor(
    private readonly open: OpenStep,
    now: Instant,
    private readonly rules?: HealthRules,
    areLogsOn?: (cluster: string) => boolean,
  ) {
    const saved = open.saved?.memory;
    this.captures = new CaptureBuffer(saved, areLogsOn);
    this.buffer = new WriteBuffer(open, saved, this.captures);
    const { step, effects } = resumeStep(open, now);
    this.current = step;
    this.buffer.addEffects(effects);
  }

  get step(): Step {
    return this.current;
  }

  /** R12: it has an outcome, written or not. */
  get isOver(): boolean {
    return this.current.state.outcome !== undefined;
  }

  /** R2: set while the end of the window is to be proven. */
  get proofAskedAt(): Instant | undefined {
    if (this.isOver) return undefined;
    return this.current.state.window?.proofAskedAt;
  }

  get judgeAgainAt(): Instant | undefined {
    return this.graceEndsAt;
  }

  /** Whether the last look showed an object. */
  isShown(uid: string): boolean {
    return this.shown.has(uid);
  }

  get tickAt(): Instant | undefined {
    return this.current.state.wakeAt;
  }

  /**
   * Judges what is seen. `isWhole` says that what is not there is really gone.
   *
   * @throws Error - the objects could not be judged; nothing has changed
   */
  look(graph: ObjectGraph, at: Instant, isWhole: boolean): void {
    const before = this.current.memory;
    const { rules } = this;
    const look = lookAt(this.current, graph, at, { rules });
    this.see(look.judgement, graph);
    this.take(look);
    this.buffer.addLook(look.judgement, before, isWhole);
    this.graceEndsAt = look.judgement.wakeAt;
    const { objects } = look.judgement;
    this.shown = new Set(objects.flatMap(({ uid }) => uid ?? []));
  }

  /** Nothing can be said of the objects: the step is blind (R9, R10). */
  goBlind(at: Instant): void {
    const { gaps } = this.current.state;
    const objects = seenIds(this.open, this.current.memory).filter(
      id => gaps[id] === undefined,
    );
    this.graceEndsAt = undefined;
    if (objects.length > 0) {
      this.tell({ type: 'GapStarted', at, since: at, objects });
    }
  }

  /** Lets everything come due that is due by an instant, each at its own. */
  elapse(until: Instant): void {
    let due = this.tickAt;
    while (due !== undefined && due <= until && !this.isOver) {
      this.tell({ type: 'Tick', at: due });
      if (this.tickAt === due) return;
      due = this.tickAt;
    }
  }

  tell(event: StepEvent): void {
    this.take(tell(this.current, event));
  }

  private see(judgement: Judgement, graph: ObjectGraph): void {
    // R13: what is not verified was not looked at.
    if (this.open.check.mode === 'none') return;
    this.seen = { judgement, atHand: evidenceIn(graph) };
    this.captures.addLook(this.seen);
  }

  private take({ step, effects }: StepChange): void {
    this.current = step;
    this.buffer.addEffects(effects);
    const end = effects.find(({ type }) => type === 'Conclude');
    if (!end || !this.seen || !step.state.outcome) return;
    this.captures.addEnd(this.seen, step.state.outcome.at);
  }
}
