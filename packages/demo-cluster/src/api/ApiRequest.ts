import { KindDefinition } from '../kinds/KindDefinition';
import { MemoryRegistry } from '../registry/MemoryRegistry';

/** A request as the verbs read it, whatever the protocol. @internal */
export interface ApiRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  /** In small letters. */
  headers: Readonly<Record<string, string>>;
  /** @throws StatusError - 413, it is larger than the server takes */
  readBody(): Promise<string>;
}

/** A request about objects of a kind. @internal */
export interface ResourceRequest extends ApiRequest {
  registry: MemoryRegistry;
  apiVersion: string;
  kind: KindDefinition;
  namespace?: string;
  name?: string;
  subresource?: string;
}

/** What is answered at once. @internal */
export interface Answer {
  code: number;
  /** Written as JSON unless it is a text. */
  body: unknown;
  contentType?: string;
  headers?: Readonly<Record<string, string>>;
}

/** What is answered line by line until somebody ends it. @internal */
export interface StreamedAnswer {
  contentType?: string;
  /** Begins to send; returns what ends it from here. */
  start(stream: AnswerStream): () => void;
}

/** Where the lines of an answer go. @internal */
export interface AnswerStream {
  /** `false`: too much waits for the reader, the stream is being ended. */
  send(line: string): boolean;
  end(): void;
}
