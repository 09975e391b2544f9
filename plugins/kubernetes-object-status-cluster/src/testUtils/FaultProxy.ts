import { once } from 'node:events';
import net, { AddressInfo } from 'node:net';

/** A TCP proxy that can swallow what passes through it. */
export class FaultProxy {
  readonly #server: net.Server;
  readonly #pairs = new Set<[net.Socket, net.Socket]>();
  /** How many connections were made through it. */
  connections = 0;
  #isBlackHole = false;

  private constructor(server: net.Server) {
    this.#server = server;
  }

  static async start(targetPort: number): Promise<FaultProxy> {
    const server = net.createServer();
    const proxy = new FaultProxy(server);
    server.on('connection', socket => proxy.#forward(socket, targetPort));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /**
   * From now on bytes of the present connections, or of the first of them,
   * vanish in both directions without a word to either side. New ones work.
   */
  swallow(count = Infinity): void {
    for (const [near, far] of [...this.#pairs].slice(0, count)) {
      near.unpipe(far).resume();
      far.unpipe(near).resume();
    }
  }

  /** From now on new connections are accepted and nothing more. */
  set isBlackHole(value: boolean) {
    this.#isBlackHole = value;
  }

  /** Resets every present connection. */
  reset(): void {
    for (const [near] of this.#pairs) near.resetAndDestroy();
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.close();
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
    await once(this.#server, 'close');
  }

  #forward(near: net.Socket, targetPort: number): void {
    this.connections += 1;
    const far = net.connect(targetPort, '127.0.0.1');
    const pair: [net.Socket, net.Socket] = [near, far];
    this.#pairs.add(pair);
    for (const socket of pair) {
      socket.on('error', () => {});
      socket.once('close', () => {
        this.#pairs.delete(pair);
        for (const other of pair) other.destroy();
      });
    }
    if (this.#isBlackHole) return;
    near.pipe(far).pipe(near);
  }
}
