import { ListListener, ListTrouble } from '../Cluster';
import { ClusterSettings } from '../options';
import { ObjectStore } from '../store/ObjectStore';
import { StoredObject } from '../store/StoredObject';
import { Audience, Freshness, Member } from './Audience';
import { Continuity } from './Continuity';
import { ProofMatch } from './ProofMatch';

/** What a list needs from whoever reads it. @internal */
export interface ObservedListOptions {
  settings: ClusterSettings;
  /** `pods in shop of cluster a`: for messages. */
  what: string;
  /** Somebody waits for a proof that the store is fresh. */
  onFreshnessWanted(): void;
  /** Why nothing was heard, for the gap's message. */
  describeSilence(): string | undefined;
}

/**
 * What is known of one list, how far that is proven, and who is told (R9).
 *
 * @internal
 */
export class ObservedList {
  readonly #options: ObservedListOptions;
  readonly #audience: Audience;
  readonly #store = new ObjectStore();
  readonly #continuity: Continuity;
  readonly #matches = new Set<ProofMatch>();
  #isListed = false;
  #listVersion?: string;
  #trouble?: { trouble: ListTrouble; since: number };

  constructor(options: ObservedListOptions) {
    const { timing, now, logger } = options.settings;
    this.#options = options;
    this.#audience = new Audience(logger, options.what);
    this.#continuity = new Continuity(timing.gapAfterMs, now, () =>
      this.declareGap(),
    );
  }

  /** Whether everything since the last list was seen, and no gap was declared. */
  get isObserved(): boolean {
    return this.#isListed && !this.#trouble;
  }

  get size(): number {
    return this.#audience.size;
  }

  /** Counts those who joined; see `listed`. */
  get joined(): number {
    return this.#audience.joined;
  }

  /** What the next list must be, for those who wait for it. */
  wantedVersion(): string | undefined {
    const wanted = this.#audience.waiting().map(({ freshness }) => freshness);
    const versions = new Set<string>();
    for (const freshness of wanted) {
      if (typeof freshness !== 'object') return undefined;
      versions.add(freshness.notOlderThan);
    }
    // Which of several is the newest is defined for none but the newest servers.
    return versions.size === 1 ? [...versions][0] : undefined;
  }

  join(listener: ListListener, freshness: Freshness): Member {
    const member = this.#audience.join(listener, freshness);
    // Later, so that nobody is called before `watch` has returned.
    queueMicrotask(() => this.#greet(member));
    return member;
  }

  leave(member: Member): void {
    this.#audience.leave(member);
  }

  /**
   * Takes a complete list.
   *
   * @param askedAt - when it was asked for: the instant that it proves
   * @param joinedBefore - `joined` at that time: for later ones with a wish it
   *   may not be fresh enough
   */
  listed(
    objects: StoredObject[],
    version: string,
    askedAt: number,
    joinedBefore: number,
  ): void {
    this.#store.replace(objects);
    for (const match of this.#matches) match.abandon();
    this.#isListed = true;
    this.#listVersion = version;
    this.#continuity.prove(askedAt);
    const served = this.#audience
      .all()
      .filter(
        ({ isListed, freshness, joined }) =>
          isListed || freshness === undefined || joined <= joinedBefore,
      );
    this.#endTrouble(served);
  }

  /** Takes an event of the watch. */
  changed(type: 'Upserted' | 'Deleted', object: StoredObject): void {
    const { uid, resourceVersion } = object.metadata;
    const changes =
      type === 'Upserted'
        ? this.#store.upsert(object)
        : this.#store.delete(object);
    for (const change of changes) this.#audience.tellChange(change);
    for (const match of this.#matches) {
      if (type === 'Deleted') match.onDeleted(uid);
      else match.onUpserted(uid, resourceVersion);
    }
  }

  /** The list was observed at this instant, without a loss since the last. */
  proven(at: number): void {
    this.#continuity.prove(at);
    if (!this.#trouble || !this.#isListed) return;
    this.#endTrouble(
      this.#audience.waiting().filter(({ freshness }) => !freshness),
    );
  }

  declareGap(): void {
    if (this.#trouble) return;
    const why = this.#options.describeSilence();
    const message = `The list of ${this.#options.what} is not observed${
      why ? `: ${why}` : ', since nothing was heard of it.'
    }`;
    this.declare({ type: 'Gap', message });
  }

  /** The list must be read again: what happened until then will not be known. */
  lost(): void {
    if (this.#isListed) this.declareGap();
    this.#isListed = false;
  }

  declare(trouble: ListTrouble): void {
    if (this.#trouble?.trouble.type === trouble.type) return;
    const since = this.#trouble?.since ?? this.#continuity.observedThrough;
    this.#trouble = { trouble, since };
    this.#audience.tellTrouble(this.#audience.all(), trouble, since);
  }

  /** Compares what the watch delivers from now on with a read that is asked for next. */
  startMatch(): ProofMatch {
    const match = new ProofMatch(this.#store);
    this.#matches.add(match);
    return match;
  }

  endMatch(match: ProofMatch): void {
    this.#matches.delete(match);
  }

  /** Whether somebody waits for a fresh list although one is known. */
  isFreshnessWanted(): boolean {
    return this.isObserved && this.#audience.waiting().length > 0;
  }

  /** The store was as new as a read that was asked for when so many had joined. */
  provenFresh(joinedBefore: number): void {
    if (!this.isObserved) return;
    const served = this.#audience
      .waiting()
      .filter(({ joined }) => joined <= joinedBefore);
    this.#audience.tellListed(served, this.#store.all());
  }

  stop(): void {
    this.#continuity.stop();
  }

  #greet(member: Member): void {
    if (this.#trouble) {
      const { trouble, since } = this.#trouble;
      this.#audience.tellTrouble([member], trouble, since);
    } else if (this.isObserved && !member.isListed) {
      if (this.#isFreshFor(member)) {
        this.#audience.tellListed([member], this.#store.all());
      } else {
        this.#options.onFreshnessWanted();
      }
    }
  }

  #isFreshFor({ freshness }: Member): boolean {
    if (freshness === undefined) return true;
    if (freshness === 'consistent') return false;
    // Equality alone is defined on every version of Kubernetes.
    const { notOlderThan } = freshness;
    return (
      this.#listVersion === notOlderThan || this.#store.holds(notOlderThan)
    );
  }

  #endTrouble(served: Member[]): void {
    this.#trouble = undefined;
    this.#audience.tellListed(served, this.#store.all());
    this.#audience.tellObserved();
    if (this.isFreshnessWanted()) this.#options.onFreshnessWanted();
  }
}
