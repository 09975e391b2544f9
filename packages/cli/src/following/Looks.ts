import {
  Execution,
  Transition,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { EventLooks } from './EventLooks';
import { PolledLooks, PolledLooksOptions } from './PolledLooks';

/** What is known of an execution after a look, and what was new in it. @internal */
export interface KnownExecution {
  execution: Execution;
  /** Whether it may be another than at the last look. */
  hasChanged: boolean;
  news: Transition[];
}

/**
 * Looks at an execution again and again: by the portal's events, and by asking
 * where there are none. Both tell the same, so that nobody sees which it was.
 *
 * @internal
 */
export class Looks {
  private readonly events: EventLooks;
  private readonly polled: PolledLooks;
  private execution: Execution | undefined;
  private last: number | undefined;

  constructor(options: PolledLooksOptions) {
    this.events = new EventLooks(options);
    this.polled = new PolledLooks(options);
  }

  /** @throws PortalLostError, ApiError, and the reason of the host's signal */
  async next(): Promise<KnownExecution> {
    const told = await this.events.next(this.last);
    const look = told ?? (await this.polled.next(this.last));
    // The same may be told twice, by the stream and by an answer.
    const news = look.transitions.filter(
      ({ seq }) => this.last === undefined || seq > this.last,
    );
    this.last = news.at(-1)?.seq ?? this.last;
    this.execution = newer(this.execution, look.execution);
    if (!this.execution) throw new Error('the first answer had no execution');
    const hasChanged = look.execution !== undefined;
    return { execution: this.execution, hasChanged, news };
  }

  close(): void {
    this.events.close();
  }
}

/** Another replica may know less for a moment. */
function newer(
  known: Execution | undefined,
  told: Execution | undefined,
): Execution | undefined {
  if (!known || !told) return told ?? known;
  return told.sequence >= known.sequence ? told : known;
}
