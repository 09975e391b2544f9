import { executionsChannel } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { setTimeout as delay } from 'node:timers/promises';

/** Backstage's own client waits as long. */
const tryMs = 1_000;
const mostTries = 30;

/** Hears the portal's signals as a page does, by its WebSocket. */
export class SignalListener {
  /** Messages of the executions' channel as they came, parsed. */
  readonly heard: unknown[] = [];
  private readonly waiting = new Set<() => void>();

  private constructor(private readonly socket: WebSocket) {
    socket.addEventListener('message', ({ data }) => {
      this.heard.push(JSON.parse(String(data)));
      for (const check of [...this.waiting]) check();
    });
    const action = { action: 'subscribe', channel: executionsChannel };
    socket.send(JSON.stringify(action));
  }

  /**
   * Opens it. Backstage takes sockets only after it was asked for one, and
   * leaves that question without an answer, so the first try fails.
   *
   * @throws Error - the portal takes none
   */
  static async open(portalUrl: string): Promise<SignalListener> {
    const url = `${portalUrl.replace('http', 'ws')}/api/signals`;
    for (let tries = 0; tries < mostTries; tries++) {
      const socket = new WebSocket(url);
      const opened = new Promise<boolean>(resolve => {
        socket.addEventListener('open', () => resolve(true));
      });
      if (await Promise.race([opened, delay(tryMs, false)])) {
        return new SignalListener(socket);
      }
      socket.close();
    }
    throw new Error(`${url} takes no WebSocket`);
  }

  /** Waits until something was heard. */
  async until(isHeard: (message: unknown) => boolean): Promise<void> {
    await new Promise<void>(resolve => {
      const check = () => {
        if (!this.heard.some(isHeard)) return;
        this.waiting.delete(check);
        resolve();
      };
      this.waiting.add(check);
      check();
    });
  }

  close(): void {
    this.socket.close();
  }
}
