import { SignalApi } from '@backstage/plugin-signals-react';
import { executionsChannel } from '@object-status/backstage-plugin-kubernetes-object-status-common';

type OnMessage = Parameters<SignalApi['subscribe']>[1];

/** Signals that a test sends itself. */
export class FakeSignals implements SignalApi {
  readonly #listeners = new Map<OnMessage, string>();

  subscribe<TMessage>(
    channel: string,
    onMessage: (message: TMessage) => void,
  ): { unsubscribe(): void } {
    const listener: OnMessage = message => onMessage(message as TMessage);
    this.#listeners.set(listener, channel);
    return { unsubscribe: () => this.#listeners.delete(listener) };
  }

  /** How many listen, on whatever channel. */
  get listenerCount(): number {
    return this.#listeners.size;
  }

  /** Says that an execution has changed. */
  send(executionId: string, version: number) {
    this.sendRaw({ executionId, version });
  }

  /** Says anything. */
  sendRaw(message: Parameters<OnMessage>[0]) {
    for (const [listener, channel] of this.#listeners) {
      if (channel === executionsChannel) listener(message);
    }
  }
}
