import {
  CauseCode,
  causeCodes,
  MessageParams,
  render,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { CauseText } from './CauseText';
import { causeTexts } from './causeTexts';

/** More than three things to do are a task of their own. */
const MOST_ACTIONS = 3;

/** A cause with the object that shows it, as a row or a diagnosis has it. @public */
export interface CauseToExplain {
  code: string;
  params?: MessageParams;
  /** Ids of what to do; default: all that apply. */
  actions?: readonly string[];
  object: { cluster: string; kind: string; namespace?: string; name: string };
}

/** Which texts a cause has, with what they speak of. @public */
export interface CauseSaid {
  code: CauseCode;
  /** Which of its sentences; absent where too little is known for any: then its title has to do. */
  sentence?: number;
  /** Ids of what to do, the most useful first, at most three. */
  actions: string[];
  params: MessageParams;
}

/** A cause in words. @public */
export interface ExplainedCause {
  code: CauseCode;
  title: string;
  sentence: string;
  /** What to do, the most useful first, at most three. */
  actions: string[];
  documentation?: string;
}

/** Whether a text can be said: what it speaks of is known, and its conditions hold. @internal */
export function isSayable(text: string, params: MessageParams): boolean {
  const places = [...text.matchAll(/\{\{([?!]?)(\w+)\}\}/g)];
  return places.every(
    ([, condition, name]) =>
      Object.hasOwn(params, name) !== (condition === '!'),
  );
}

/** The text without what only asks for a parameter. @public */
export function withoutConditions(text: string): string {
  return text.replace(/\{\{[?!]\w+\}\}/g, '');
}

/** What a cause speaks of: its own parameters and the object that shows it. */
function paramsOf({ params = {}, object }: CauseToExplain): MessageParams {
  const { cluster, kind, namespace, name } = object;
  const bearer = { cluster, kind, name, ...params };
  return {
    ...(namespace !== undefined && { namespace }),
    ...(bearer.kind === 'Pod' && { pod: bearer.name }),
    ...bearer,
  };
}

/**
 * Chooses what is said of a cause; `undefined` for a code of a newer server.
 * Whoever has texts of his own says them by these keys.
 *
 * @public
 */
export function chooseCauseTexts(cause: CauseToExplain): CauseSaid | undefined {
  const code = causeCodes.find(each => each === cause.code);
  if (code === undefined) return undefined;
  const text: CauseText = causeTexts[code];
  const params = paramsOf(cause);
  const said = text.sentences.findIndex(each => isSayable(each, params));
  const ids = cause.actions ?? Object.keys(text.actions);
  const actions = ids
    .filter(id => Object.hasOwn(text.actions, id))
    .filter(id => isSayable(text.actions[id], params))
    .slice(0, MOST_ACTIONS);
  return { code, ...(said >= 0 && { sentence: said }), actions, params };
}

/**
 * Says a cause in English: title, sentence and what to do. `undefined` for a
 * code that these texts do not know, from a newer server.
 *
 * @public
 */
export function explainCause(
  cause: CauseToExplain,
): ExplainedCause | undefined {
  const chosen = chooseCauseTexts(cause);
  if (!chosen) return undefined;
  const { code, sentence, actions, params } = chosen;
  const text: CauseText = causeTexts[code];
  const say = (template: string) => render(withoutConditions(template), params);
  return {
    code,
    title: text.title,
    sentence:
      sentence === undefined ? `${text.title}.` : say(text.sentences[sentence]),
    actions: actions.map(id => say(text.actions[id])),
    ...(text.documentation && { documentation: text.documentation }),
  };
}

/**
 * Says what was checked and is not the cause; `undefined` where there is no
 * text for it.
 *
 * @public
 */
export function sayRuledOut(ruledOut: {
  code: string;
  params: MessageParams;
}): string | undefined {
  const code = causeCodes.find(each => each === ruledOut.code);
  const text = code && causeTexts[code].ruledOut;
  return text && render(text, ruledOut.params);
}
