import { Answer, ApiRequest } from './Requester';

/** What earlier answers of the same cluster offer to a request. */
export interface Before {
  answers: Answer[];
  /** Of the object that was answered last. */
  resourceVersion: string;
  uid: string;
  /** Token of the page that was answered last. */
  continueToken: string;
}

/** Requests that are sent one after the other, in a namespace of their own. */
export interface AnswerCase {
  name: string;
  requests: (ApiRequest | ((before: Before) => ApiRequest))[];
  /** Differences that cannot matter: each is taken out of both. */
  without?: { why: string; take: (body: unknown) => unknown }[];
}
