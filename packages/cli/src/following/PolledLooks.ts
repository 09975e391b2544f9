import { ObjectStatusClient } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Ask } from '../connection/Ask';
import { Host } from '../host/Host';
import { fetchTransitions } from './fetchTransitions';
import { Look } from './Look';

/** @internal */
export interface PolledLooksOptions {
  id: string;
  client: ObjectStatusClient;
  ask: Ask;
  host: Host;
  pollMs: number;
}

/** Looks at an execution now and then: the portal is asked every time. @internal */
export class PolledLooks {
  private etag?: string;
  private hasAsked = false;

  constructor(private readonly options: PolledLooksOptions) {}

  /** @param last - seq of the last transition that is known */
  async next(last: number | undefined): Promise<Look> {
    const { id, client, ask, host, pollMs } = this.options;
    if (this.hasAsked) await host.clock.sleep(pollMs, host.signal);
    this.hasAsked = true;
    const known = this.etag;
    const { execution, etag } = await ask(signal =>
      client.pollExecution(id, { etag: known, signal }),
    );
    this.etag = etag;
    if (!execution) return { transitions: [] };
    const transitions = await fetchTransitions(id, last, client, ask);
    return { execution, transitions };
  }
}
