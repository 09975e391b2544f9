import { ClusterHealth } from './Cluster';
import { BackOff } from './listWatch/BackOff';
import { ClusterSettings } from './options';
import { ClusterTransport } from './transport/ClusterTransport';
import { pause } from './transport/waiting';

/**
 * Keeps a cluster connected, also while nobody listens, so that its health is
 * known before a step needs it.
 *
 * @internal
 */
export class KeptConnection {
  readonly #transport: ClusterTransport;
  readonly #running: Promise<void>;

  constructor(
    transport: ClusterTransport,
    settings: ClusterSettings,
    signal: AbortSignal,
  ) {
    this.#transport = transport;
    this.#running = this.#run(new BackOff(settings), signal);
  }

  /** Resolves when it has ended. */
  get ended(): Promise<void> {
    return this.#running;
  }

  health(): Omit<ClusterHealth, 'openLists'> {
    const { presentFault, isConnected } = this.#transport;
    if (presentFault) {
      return { state: 'NoAnswer', message: presentFault.message };
    }
    return { state: isConnected ? 'UpToDate' : 'Connecting' };
  }

  async #run(backOff: BackOff, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#transport.connect(signal);
        await this.#transport.disconnected(signal);
      } catch {
        // Kept by the transport as its fault, which health() shows.
      }
      await pause(backOff.next(), signal);
    }
  }
}
