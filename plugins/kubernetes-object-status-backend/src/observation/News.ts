import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** Whether something was seen that was not looked at, and when that was. */
export class News {
  private first: Instant | undefined;
  private last: Instant | undefined;

  add(at: Instant): void {
    this.first ??= at;
    this.last = at;
  }

  /** When the oldest of it came; `undefined` without any. */
  get since(): Instant | undefined {
    return this.first;
  }

  /** Takes it all, and says when the newest of it came. */
  take(): Instant | undefined {
    const { last } = this;
    this.first = undefined;
    this.last = undefined;
    return last;
  }
}
