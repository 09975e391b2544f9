import {
  causeTexts,
  chooseCauseTexts,
  DossierCause,
  explainCause,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { FoundCause, knownCode } from './FoundCause';

/** Speaks of an object: where there is none it would speak of nothing. */
const namesObject = /\{\{(kind|name|pod|namespace|cluster)\}\}/;

function asSentence(message: string): string {
  const text = message.trim();
  const capital = text.charAt(0).toLocaleUpperCase('en-US') + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

/** Whether a text can be said: of the step as a whole nothing that names an object. */
function isSayable(text: string, { object }: FoundCause): boolean {
  return object !== undefined || !namesObject.test(text);
}

/** In words: the title, one sentence, and at most three things to do, the first with its link. */
export function sayCause(found: FoundCause): DossierCause {
  const { code, step, params, object, container, message } = found;
  const of = {
    code,
    params,
    actions: found.actions,
    object: object ?? { cluster: '', kind: '', name: '' },
  };
  const place = {
    code,
    step,
    ...(object && {
      object: { ...object, apiVersion: object.apiVersion ?? '' },
    }),
    ...(container !== undefined && { container }),
    params,
  };
  const known = knownCode(code);
  const chosen = chooseCauseTexts(of);
  const said = explainCause(of);
  // Of a newer process: its own words are all that there is.
  if (!known || !chosen || !said) {
    return {
      ...place,
      title: code,
      sentence: asSentence(message),
      actions: [],
    };
  }
  const texts = causeTexts[known];
  // Without one the title has to do, which says little of a whole step.
  const sentence = texts.sentences[chosen.sentence ?? -1] ?? '{{kind}}';
  const actionTexts: Readonly<Record<string, string>> = texts.actions;
  const actions = chosen.actions
    .map((id, at) => ({ id, text: said.actions[at] }))
    .filter(({ id }) => isSayable(actionTexts[id], found))
    .map((action, at) => ({
      ...action,
      ...(at === 0 && said.documentation && { url: said.documentation }),
    }));
  return {
    ...place,
    title: said.title,
    sentence: isSayable(sentence, found) ? said.sentence : asSentence(message),
    actions,
  };
}
