import { once } from 'node:events';
import http from 'node:http';
import net, { AddressInfo, Socket } from 'node:net';

/** An HTTP proxy that opens every tunnel to one port of this machine. */
export class ConnectProxy {
  /** What was asked for: `host:port`, and the proxy's own credential. */
  readonly tunnels: Array<{ authority: string; authorization?: string }> = [];
  readonly #server = http.createServer();
  readonly #sockets = new Set<Socket>();
  /** Answered instead of a tunnel when it is not 200. */
  status = 200;

  static async start(targetPort: number): Promise<ConnectProxy> {
    const proxy = new ConnectProxy();
    proxy.#server.on('connect', (request, socket: Socket, head: Buffer) => {
      proxy.tunnels.push({
        authority: request.url ?? '',
        authorization: request.headers['proxy-authorization'],
      });
      proxy.#open(socket, head, targetPort);
    });
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await once(this.#server, 'close');
  }

  #open(near: Socket, head: Buffer, targetPort: number): void {
    this.#keep(near);
    if (this.status !== 200) {
      near.end(`HTTP/1.1 ${this.status} No\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const far = net.connect(targetPort, '127.0.0.1', () => {
      near.write('HTTP/1.1 200 Connection established\r\n\r\n');
      if (head.length > 0) far.write(head);
      near.pipe(far).pipe(near);
    });
    this.#keep(far);
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => this.#sockets.delete(socket));
  }
}
