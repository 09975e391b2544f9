import {
  Effect,
  Instant,
  JudgedObject,
  Judgement,
  Memory,
  Step,
  StepTransition,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { randomUUID } from 'node:crypto';
import { CaptureBuffer } from './captures/CaptureBuffer';
import { ListedStep, ObjectTransition, StepWrite } from './StepStore';

type Row = JudgedObject & { position: number };

function objectTransitions(
  judgement: Judgement,
  before: Memory,
): ObjectTransition[] {
  return judgement.objects.flatMap(object => {
    const shown = before.objects[object.id]?.shown;
    const { status, reason } = object.status;
    if (shown?.status === status && shown.reason === reason) return [];
    return [{ at: judgement.at, object, previousStatus: shown?.status }];
  });
}

/**
 * What looks have changed since the last write.
 *
 * B1: a write that was tried stays as it is until it went through, and what
 * came since goes into the next one. Whether it went through without an answer
 * is the store's to know, by its id.
 */
export class WriteBuffer {
  /** Rows as they are written with all that was given out, by id. */
  private readonly written = new Map<string, string>();
  /** Rows that were written before the step was taken up, and not seen since. */
  private readonly inherited: Set<string>;
  private rows = new Map<string, Row>();
  private removed = new Set<string>();
  private lookedAt: Instant | undefined;
  private objects: ObjectTransition[] = [];
  private steps: StepTransition[] = [];
  /** Given out, and not known to have gone through. */
  private tried: StepWrite | undefined;

  private readonly key: Pick<ListedStep, 'executionId' | 'step' | 'renewals'>;

  constructor(
    { executionId, step, renewals }: ListedStep,
    saved: Memory | undefined,
    private readonly captures = new CaptureBuffer(saved),
  ) {
    this.key = { executionId, step, renewals };
    const known = Object.entries(saved?.objects ?? {});
    this.inherited = new Set(
      known.filter(([, { shown }]) => shown).map(([id]) => id),
    );
  }

  /**
   * Adds what a look changed. `isWhole` says that nothing is missing from it
   * because it could not be seen: only then is what was inherited really gone.
   */
  addLook(judgement: Judgement, before: Memory, isWhole: boolean): void {
    this.objects.push(...objectTransitions(judgement, before));
    this.lookedAt = judgement.at;
    const present = new Set(judgement.objects.map(({ id }) => id));
    judgement.objects.forEach((object, position) => {
      const row = { ...object, position };
      const isSame = this.written.get(row.id) === JSON.stringify(row);
      if (isSame) this.rows.delete(row.id);
      else this.rows.set(row.id, row);
      this.removed.delete(row.id);
      this.inherited.delete(row.id);
    });
    for (const id of [...this.written.keys(), ...this.rows.keys()]) {
      if (present.has(id)) continue;
      this.rows.delete(id);
      // Also what came and went between two writes: its history has an end.
      this.removed.add(id);
    }
    if (!isWhole) return;
    for (const id of this.inherited) this.removed.add(id);
    this.inherited.clear();
  }

  addEffects(effects: Effect[]): void {
    for (const effect of effects) {
      if (effect.type === 'RecordTransition') {
        this.steps.push(effect.transition);
      }
    }
  }

  get isEmpty(): boolean {
    return (
      this.tried === undefined &&
      this.rows.size === 0 &&
      this.removed.size === 0 &&
      this.objects.length === 0 &&
      this.steps.length === 0 &&
      this.captures.isEmpty
    );
  }

  /** The next write: the one that was tried before, or all there is of a step as it is now. */
  next(step: Step): StepWrite {
    this.tried ??= this.take(step);
    return this.tried;
  }

  /** The write that was given out last went through. */
  confirm(): void {
    this.tried = undefined;
  }

  private take(step: Step): StepWrite {
    const { captures, healed } = this.captures.take();
    const write: StepWrite = {
      ...this.key,
      writeId: randomUUID(),
      state: step.state,
      memory: step.memory,
      lookedAt: this.lookedAt,
      rows: [...this.rows.values()],
      removed: [...this.removed],
      objectTransitions: this.objects,
      stepTransitions: this.steps,
      ...(captures.length > 0 && { captures }),
      ...(healed.length > 0 && { healed }),
    };
    for (const [id, row] of this.rows) {
      this.written.set(id, JSON.stringify(row));
    }
    for (const id of this.removed) this.written.delete(id);
    this.rows = new Map();
    this.removed = new Set();
    this.objects = [];
    this.steps = [];
    return write;
  }
}
