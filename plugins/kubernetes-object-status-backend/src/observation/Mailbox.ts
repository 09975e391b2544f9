import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** Something that was heard and is to be looked at. */
export interface Change {
  at: Instant;
  /** Of what: changes of different subjects may be one look. */
  subject: object;
  /** The one object of the subject that it is about; absent for all of it. */
  uid?: string;
  apply(): void;
}

/** What changes of one subject a batch holds. */
interface Held {
  isWhole: boolean;
  uids: Set<string>;
}

function isInTheWay(held: Held | undefined, { uid }: Change): boolean {
  if (!held) return false;
  return uid === undefined || held.isWhole || held.uids.has(uid);
}

/**
 * What was heard since the last look, in order.
 *
 * Changes of one moment become one look, but only of different objects: when a
 * stalled connection delivers an object's failure and its recovery together, or
 * a list breaks off and is read again at once, both have to be seen (R3, R9).
 */
export class Mailbox {
  private changes: Change[] = [];

  add(change: Change): void {
    this.changes.push(change);
  }

  /** When the oldest came; `undefined` when it is empty. */
  get since(): Instant | undefined {
    return this.changes[0]?.at;
  }

  /**
   * Applies as many as can be seen in one look, and says when the newest of
   * them came; `undefined` when there are none.
   */
  applyBatch(): Instant | undefined {
    const batch = this.nextBatch();
    this.changes = this.changes.slice(batch.length);
    for (const change of batch) change.apply();
    return batch.at(-1)?.at;
  }

  /** Applies everything. */
  applyAll(): void {
    const { changes } = this;
    this.changes = [];
    for (const change of changes) change.apply();
  }

  private nextBatch(): Change[] {
    const held = new Map<object, Held>();
    for (const [index, change] of this.changes.entries()) {
      const { subject, uid } = change;
      const known = held.get(subject);
      if (isInTheWay(known, change)) return this.changes.slice(0, index);
      const next = known ?? { isWhole: false, uids: new Set<string>() };
      if (uid === undefined) next.isWhole = true;
      else next.uids.add(uid);
      held.set(subject, next);
    }
    return this.changes;
  }
}
