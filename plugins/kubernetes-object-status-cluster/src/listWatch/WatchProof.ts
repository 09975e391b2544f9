import { ClusterSettings } from '../options';
import { Connection } from '../transport/Connection';
import { ObservedList } from './ObservedList';

/**
 * What one open watch proves of its list (R9): each frame, and each proof of
 * life of its connection.
 *
 * An open watch alone proves nothing yet: a server that has forgotten the
 * resourceVersion answers 200 and says so in the first frame. So either another
 * frame must come, or a moment must pass.
 *
 * @internal
 */
export class WatchProof {
  readonly #list: ObservedList;
  readonly #settings: ClusterSettings;
  #openedAt?: number;
  #isConfirmed = false;
  #hasHeard = false;
  #timer?: NodeJS.Timeout;
  #stopPulse: () => void = () => {};

  constructor(list: ObservedList, settings: ClusterSettings) {
    this.#list = list;
    this.#settings = settings;
  }

  /** Whether it lasted so short, and without a frame, that it counts as an error. */
  get isShort(): boolean {
    if (this.#hasHeard || this.#openedAt === undefined) return false;
    const lastedMs = this.#settings.now() - this.#openedAt;
    return lastedMs < this.#settings.timing.shortWatchMs;
  }

  opened(connection: Connection): void {
    const openedAt = this.#settings.now();
    this.#openedAt = openedAt;
    this.#timer = setTimeout(
      () => this.#confirm(openedAt),
      this.#settings.timing.shortWatchMs,
    );
    if (!connection.isMultiplexed) return;
    this.#stopPulse = connection.onAlive(at => {
      if (this.#isConfirmed && at >= openedAt) this.#list.proven(at);
    });
  }

  /** A frame came that is no error. */
  heard(): void {
    this.#hasHeard = true;
    this.#confirm(this.#settings.now());
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#stopPulse();
  }

  #confirm(at: number): void {
    this.#isConfirmed = true;
    this.#list.proven(at);
  }
}
