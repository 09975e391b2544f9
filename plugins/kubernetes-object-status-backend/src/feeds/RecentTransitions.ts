import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** The newest transitions of an execution without a hole; bounded. */
export class RecentTransitions {
  private items: Transition[] = [];

  /**
   * @param from - they begin behind this seq
   * @param most - how many are kept
   */
  constructor(private from: number, private readonly most: number) {}

  /** Seq of the last one. */
  get lastSeq(): number {
    return this.items.at(-1)?.seq ?? this.from;
  }

  /** Adds those that follow the last one. */
  add(transitions: Transition[]): void {
    this.items = [...this.items, ...transitions];
    const tooMany = this.items.length - this.most;
    if (tooMany <= 0) return;
    this.from = this.items[tooMany - 1].seq;
    this.items = this.items.slice(tooMany);
  }

  /** Those behind a seq, or `undefined` when some of them are not kept. */
  after(seq: number): Transition[] | undefined {
    if (seq < this.from) return undefined;
    return this.items.filter(item => item.seq > seq);
  }
}
