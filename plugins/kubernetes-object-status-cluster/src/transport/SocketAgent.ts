import http from 'node:http';
import net from 'node:net';
import type { Duplex } from 'node:stream';
import { Endpoint } from '../config/Endpoint';
import { startDeadline } from './Deadline';
import { openSocket } from './openSocket';

/**
 * Gives requests sockets that were opened and proven by `openSocket`.
 *
 * @internal
 */
export class SocketAgent extends http.Agent {
  readonly #sockets = new Set<net.Socket>();
  readonly #ended = new AbortController();
  #first?: net.Socket;

  constructor(
    private readonly endpoint: Endpoint,
    first: net.Socket,
    private readonly connectTimeoutMs: number,
  ) {
    super({ keepAlive: true, maxSockets: Infinity });
    this.#first = first;
    this.#keep(first);
  }

  override createConnection(
    _options: http.ClientRequestArgs,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    const first = this.#first;
    this.#first = undefined;
    const opening =
      first && !first.destroyed ? Promise.resolve(first) : this.#open();
    opening.then(
      socket => callback?.(null, socket),
      // Node's type wants a stream beside the error; none is there.
      error => (callback as ((error: Error) => void) | undefined)?.(error),
    );
    return undefined;
  }

  /** Resolves when every socket is closed. */
  async close(): Promise<void> {
    this.#ended.abort(new Error('the connection was closed'));
    this.destroy();
    await Promise.all(
      [...this.#sockets].map(
        socket =>
          new Promise<void>(resolve => {
            socket.once('close', () => resolve());
            socket.destroy();
          }),
      ),
    );
  }

  async #open(): Promise<net.Socket> {
    const deadline = startDeadline(this.connectTimeoutMs, this.#ended.signal);
    try {
      const { socket } = await openSocket(
        this.endpoint,
        ['http/1.1'],
        deadline.signal,
      );
      return this.#keep(socket);
    } finally {
      deadline.clear();
    }
  }

  #keep(socket: net.Socket): net.Socket {
    this.#sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => this.#sockets.delete(socket));
    return socket;
  }
}
