/** The right to do the work of one keyed call. */
export interface Claim {
  /** Who called: keys of different callers have nothing to do with one another. */
  subject: string;
  key: string;
  /** Milliseconds on the database's clock; tells claims of one key apart. */
  lockedUntil: number;
}

/** What a keyed call finds. */
export type ClaimResult =
  | { type: 'Claimed'; claim: Claim }
  | { type: 'Answered'; answer: unknown }
  | { type: 'Differs' }
  | { type: 'InProgress'; retryAfterSeconds: number };

/** First answers of creating calls, kept for 24 hours; no bodies. */
export interface IdempotencyStore {
  claim(subject: string, key: string, identity: string): Promise<ClaimResult>;
  /** Gives a claim back whose work failed, so that a repetition may try. */
  abandon(claim: Claim): Promise<void>;
  /** Drops what is older than 24 hours. */
  purge(): Promise<void>;
}
