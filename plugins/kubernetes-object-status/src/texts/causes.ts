import {
  CauseText,
  causeTexts,
  withoutConditions,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';

type Texts = Record<string, string>;

/** One text of each cause by its code. */
function byCode<T>(of: (text: CauseText) => T): Record<string, T> {
  return Object.fromEntries(
    Object.entries(causeTexts).map(([code, text]) => [code, of(text)]),
  );
}

/** Texts of each cause under `CODE_KEY`. */
function byKey(of: (text: CauseText) => Texts): Texts {
  return Object.fromEntries(
    Object.entries(causeTexts).flatMap(([code, text]) =>
      Object.entries(of(text)).map(([key, said]) => [
        `${code}_${key}`,
        withoutConditions(said),
      ]),
    ),
  );
}

/** Title of each cause, as it heads an explanation. @internal */
export const causeTitles = byCode(({ title }) => title);

/** Sentences of each cause, by code and position. @internal */
export const causeSentences = byKey(({ sentences }) =>
  Object.fromEntries(sentences.entries()),
);

/** What to do about each cause, by code and id. @internal */
export const causeActions = byKey(({ actions }) => actions);
