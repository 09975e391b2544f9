import type { Readable } from 'node:stream';

/** Header values by lower-case name. @internal */
export type Headers = Record<string, string | undefined>;

/** @internal */
export interface Answer {
  status: number;
  headers: Headers;
  /** Must be read to its end or destroyed. */
  body: Readable;
  /** The connection it comes by. */
  connection: Connection;
}

/**
 * A connection to an API server, whatever it speaks.
 *
 * @internal
 */
export interface Connection {
  /** Whether a new request may be sent by it. */
  readonly isOpen: boolean;
  /**
   * Whether its streams share a socket, so that what proves the connection
   * proves each of them.
   */
  readonly isMultiplexed: boolean;
  /** Whether it is below the share of its peer's stream limit (W1). */
  readonly hasRoom: boolean;
  /** A GET; rejects when the connection is lost before the headers. */
  get(path: string, headers: Headers, signal: AbortSignal): Promise<Answer>;
  /**
   * Tells each instant at which the connection is proven to have been alive
   * (W2). The function returned stops it.
   */
  onAlive(listener: (at: number) => void): () => void;
  /** Tells once that it is gone. */
  onClosed(listener: (error?: Error) => void): void;
  /** Resolves when it is gone and its sockets are closed. */
  readonly closed: Promise<void>;
  /** Ends it and everything on it. */
  destroy(error?: Error): void;
}

/** What a connection needs to know. @internal */
export interface ConnectionTiming {
  pingIntervalMs: number;
  pingDeadlineMs: number;
  probeDeadlineMs: number;
  connectTimeoutMs: number;
  streamShare: number;
  now: () => number;
}

/** The connection was lost before the peer had begun with the request. @internal */
export class NotProcessedError extends Error {
  override readonly name = 'NotProcessedError';
}
