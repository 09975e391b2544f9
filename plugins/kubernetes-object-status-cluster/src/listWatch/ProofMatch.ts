import { ListProof } from '../Cluster';
import { ObjectStore } from '../store/ObjectStore';

/**
 * Tells when an open watch has come as far as a consistent read: when each
 * object that the read showed passed by in that very version, and each that it
 * did not show is gone. Only equality of versions is used, because nothing more
 * is defined on every Kubernetes version.
 *
 * Made before the read is asked for, so that no change in between is missed.
 *
 * @internal
 */
export class ProofMatch {
  readonly #seen = new Map<string, Set<string>>();
  readonly #deleted = new Set<string>();
  #missing?: Map<string, string>;
  #extra = new Set<string>();
  #isAbandoned = false;
  #onSettled: () => void = () => {};
  /** Resolves when it matches, or never will. */
  readonly settled = new Promise<void>(resolve => {
    this.#onSettled = resolve;
  });

  constructor(private readonly store: ObjectStore) {}

  /** Whether the watch has not delivered something that the read showed. */
  get isBehind(): boolean {
    return this.#missing !== undefined && this.#missing.size > 0;
  }

  get isMatched(): boolean {
    return this.#missing?.size === 0 && this.#extra.size === 0;
  }

  /** Takes what the read showed; the store is what the watch has made it by now. */
  compare(proof: ListProof): void {
    if (this.#isAbandoned) return;
    const missing = new Map<string, string>();
    for (const [uid, resourceVersion] of proof) {
      if (!this.#passed(uid, resourceVersion)) {
        missing.set(uid, resourceVersion);
      }
    }
    for (const uid of this.store.uids())
      if (!proof.has(uid)) this.#extra.add(uid);
    this.#missing = missing;
    this.#settle();
  }

  /** The list was read again, so that there is nothing left to compare. */
  abandon(): void {
    this.#missing = undefined;
    this.#isAbandoned = true;
    this.#onSettled();
  }

  onUpserted(uid: string, resourceVersion: string): void {
    const seen = this.#seen.get(uid) ?? new Set();
    this.#seen.set(uid, seen.add(resourceVersion));
    if (this.#missing?.get(uid) === resourceVersion) this.#missing.delete(uid);
    this.#settle();
  }

  onDeleted(uid: string): void {
    this.#deleted.add(uid);
    this.#missing?.delete(uid);
    this.#extra.delete(uid);
    this.#settle();
  }

  #passed(uid: string, resourceVersion: string): boolean {
    return (
      this.store.get(uid)?.metadata.resourceVersion === resourceVersion ||
      this.#deleted.has(uid) ||
      this.#seen.get(uid)?.has(resourceVersion) === true
    );
  }

  #settle(): void {
    if (this.isMatched) this.#onSettled();
  }
}
