import { CauseCode } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { CauseText } from './CauseText';
import { admissionTexts } from './causes/admissionTexts';
import { configurationTexts } from './causes/configurationTexts';
import { crashTexts } from './causes/crashTexts';
import { imageTexts } from './causes/imageTexts';
import { placeTexts } from './causes/placeTexts';
import { startTexts } from './causes/startTexts';
import { stepTexts } from './causes/stepTexts';
import { surroundingsTexts } from './causes/surroundingsTexts';

const english = {
  ...imageTexts,
  ...crashTexts,
  ...startTexts,
  ...configurationTexts,
  ...admissionTexts,
  ...placeTexts,
  ...surroundingsTexts,
  ...stepTexts,
} satisfies Readonly<Record<CauseCode, CauseText>>;

/**
 * English text of every cause, for page, command line and server alike;
 * translations have the same keys.
 *
 * @public
 */
export const causeTexts: Readonly<Record<CauseCode, CauseText>> = english;

/**
 * The texts of every cause in another language: the same sentences in the same
 * order, the same actions. Conditions stand in the English ones only.
 *
 * @public
 */
export type TranslatedCauseTexts = {
  readonly [C in keyof typeof english]: TranslatedCause<(typeof english)[C]>;
};

/** @public */
export type TranslatedCause<T extends CauseText> = {
  readonly title: string;
  readonly sentences: TranslatedSentences<T['sentences']>;
  readonly actions: { readonly [A in keyof T['actions']]: string };
} & (T extends { readonly ruledOut: string }
  ? { readonly ruledOut: string }
  : { readonly ruledOut?: undefined });

/** @public */
export type TranslatedSentences<S> = { readonly [I in keyof S]: string };
