import {
  explanationTexts,
  reasonTexts,
  render,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** A sentence as the server sends it: code, parameters, English text. @internal */
export interface CodedMessage {
  code: string;
  params: Record<string, string | number>;
  message: string;
}

/** What a code speaks of; the same code may stand in both families. @internal */
export type Family = 'reason' | 'explanation';

/** Looks a sentence up in the reader's language. @internal */
export type TranslateMessage = (
  key: `${Family}.${string}`,
  params: CodedMessage['params'],
) => string;

const families = { reason: reasonTexts, explanation: explanationTexts };

/**
 * The reader's own sentence for a code, else the server's.
 *
 * The own one is taken only where code and parameters give exactly the
 * server's English: a sentence that says more, or that was made by a newer
 * server, stays as it is, so that page, terminal and API always say the same.
 *
 * @internal
 */
export function codedSentence(
  family: Family,
  { code, params, message }: CodedMessage,
  translate: TranslateMessage,
): string {
  const texts = Object.entries(families[family]);
  const known = texts.find(([key]) => key === code);
  if (known === undefined || render(known[1], params) !== message) {
    return message;
  }
  return withoutGaps(translate(`${family}.${code}`, params));
}

/** Where the last parameter is absent, its colon goes too. */
function withoutGaps(sentence: string): string {
  return sentence.replace(/: $/, '').trim();
}
