import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer } from 'node:net';

/**
 * A cluster's address that can be cut off: bytes go to the cluster and back
 * until a test posts `/cut`, and again after `/mend`.
 */
export class Relay {
  #isCut = false;
  #sockets = new Set();
  #relay;
  #control;

  /** @param {number} target port of the cluster on 127.0.0.1 */
  static async start(target) {
    const relay = new Relay();
    relay.#relay = createServer(near => relay.#forward(near, target));
    relay.#control = createHttpServer((request, response) => {
      relay.#isCut = request.url === '/cut';
      if (relay.#isCut) relay.#dropAll();
      response.end();
    });
    for (const server of [relay.#relay, relay.#control]) {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
    }
    return relay;
  }

  /** Where the cluster is reached through the relay. */
  get port() {
    return this.#relay.address().port;
  }

  /** Where tests post. */
  get controlUrl() {
    return `http://127.0.0.1:${this.#control.address().port}`;
  }

  async stop() {
    this.#dropAll();
    this.#control.closeAllConnections();
    for (const server of [this.#relay, this.#control]) {
      server.close();
      await once(server, 'close');
    }
  }

  #forward(near, target) {
    if (this.#isCut) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ]) {
      this.#sockets.add(from);
      from.pipe(to);
      // A reset is what a cut is made of; the other end goes with it.
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
    }
  }

  #dropAll() {
    for (const socket of this.#sockets) socket.destroy();
  }
}
