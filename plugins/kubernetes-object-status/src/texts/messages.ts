import {
  explanationTexts,
  reasonTexts,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';

type Texts = Record<string, string | { one: string; other: string }>;

/**
 * Sentences of the engine as a translation has them: one with two forms
 * becomes two keys.
 *
 * @internal
 */
export function asMessages(texts: Texts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([code, text]) =>
      typeof text === 'string'
        ? [[code, text]]
        : [
            [`${code}_one`, text.one],
            [`${code}_other`, text.other],
          ],
    ),
  );
}

/** Sentences about an object, by reason. @internal */
export const reasonMessages = asMessages(reasonTexts);

/** Sentences about the end of a step, by code. @internal */
export const explanationMessages = asMessages(explanationTexts);
