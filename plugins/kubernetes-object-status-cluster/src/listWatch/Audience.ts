import { ListListener, ListTrouble } from '../Cluster';
import { nameOf } from '../errors/errorFields';
import { ClusterLogger } from '../options';
import { StoreChange } from '../store/ObjectStore';
import { StoredObject } from '../store/StoredObject';

/** What a listener asks of the first list it hears (R8). @internal */
export type Freshness = { notOlderThan: string } | 'consistent' | undefined;

/** A listener and what it was told so far. @internal */
export interface Member {
  listener: ListListener;
  freshness: Freshness;
  /** Counts up: what was asked of the cluster later is fresh enough for it. */
  joined: number;
  isListed: boolean;
  isTroubled: boolean;
}

/**
 * The listeners of one list. Nobody hears a change before a list, nor the end
 * of a trouble it did not hear of.
 *
 * @internal
 */
export class Audience {
  readonly #members = new Set<Member>();
  readonly #logger: ClusterLogger;
  readonly #what: string;
  #joined = 0;

  constructor(logger: ClusterLogger, what: string) {
    this.#logger = logger;
    this.#what = what;
  }

  get size(): number {
    return this.#members.size;
  }

  /** How many have joined; a later one is greater. */
  get joined(): number {
    return this.#joined;
  }

  join(listener: ListListener, freshness: Freshness): Member {
    this.#joined += 1;
    const member: Member = {
      listener,
      freshness,
      joined: this.#joined,
      isListed: false,
      isTroubled: false,
    };
    this.#members.add(member);
    return member;
  }

  leave(member: Member): void {
    this.#members.delete(member);
  }

  /** Those that have not heard a list yet. */
  waiting(): Member[] {
    return [...this.#members].filter(({ isListed }) => !isListed);
  }

  all(): Member[] {
    return [...this.#members];
  }

  tellListed(members: Member[], objects: StoredObject[]): void {
    for (const member of members) {
      member.isListed = true;
      // A copy each: a listener may keep and change what it gets.
      this.#call(member, listener => listener.onListed([...objects]));
    }
  }

  tellChange(change: StoreChange): void {
    for (const member of this.all()) {
      if (!member.isListed) continue;
      this.#call(member, listener =>
        change.type === 'Upserted'
          ? listener.onUpserted(change.object)
          : listener.onDeleted(change.object),
      );
    }
  }

  tellTrouble(members: Member[], trouble: ListTrouble, since: number): void {
    for (const member of members) {
      member.isTroubled = true;
      this.#call(member, listener => listener.onTrouble(trouble, since));
    }
  }

  /** The trouble has ended for everybody who has a list. */
  tellObserved(): void {
    for (const member of this.all()) {
      if (!member.isTroubled || !member.isListed) continue;
      member.isTroubled = false;
      this.#call(member, listener => listener.onObserved());
    }
  }

  #call(member: Member, tell: (listener: ListListener) => void): void {
    if (!this.#members.has(member)) return;
    try {
      tell(member.listener);
    } catch (error) {
      // A listener's fault must not end the list for the others.
      this.#logger.error(
        `A listener of ${this.#what} failed with ${nameOf(error)}`,
      );
    }
  }
}
