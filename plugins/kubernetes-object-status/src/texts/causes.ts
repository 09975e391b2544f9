import {
  CauseText,
  causeTexts,
  withoutConditions,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';

type Texts = Record<string, string>;
type Causes = Readonly<Record<string, CauseText>>;

/** Texts of causes as a translation has them. */
interface CauseMessages {
  /** By code. */
  titles: Texts;
  /** By code and position, the conditions taken out. */
  sentences: Texts;
  /** By code and id. */
  actions: Texts;
  /** By code; not every cause has one. */
  ruledOut: Texts;
}

/** @internal */
export function causeMessages(causes: Causes): CauseMessages {
  return {
    titles: byKey(causes, ({ title }) => [['', title]]),
    sentences: byKey(causes, ({ sentences }) =>
      sentences.map((said, position) => [`_${position}`, said]),
    ),
    actions: byKey(causes, ({ actions }) =>
      Object.entries(actions).map(([id, said]) => [`_${id}`, said]),
    ),
    ruledOut: byKey(causes, ({ ruledOut }) =>
      ruledOut === undefined ? [] : [['', ruledOut]],
    ),
  };
}

/** Texts of each cause under its code with what follows it. */
function byKey(
  causes: Causes,
  of: (text: CauseText) => Array<[string, string]>,
): Texts {
  return Object.fromEntries(
    Object.entries(causes).flatMap(([code, text]) =>
      of(text).map(([rest, said]) => [
        `${code}${rest}`,
        withoutConditions(said),
      ]),
    ),
  );
}

/** Of every cause: title, sentences, what to do, and that it is not the cause. @internal */
export const englishCauses = causeMessages(causeTexts);
