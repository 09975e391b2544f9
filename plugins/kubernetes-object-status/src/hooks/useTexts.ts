import {
  appLanguageApiRef,
  useApiHolder,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  CauseText,
  causeTexts,
  CauseToExplain,
  chooseCauseTexts,
  Dossier,
  ExplainedObjectRow,
  ObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { causeCodes } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { useMemo } from 'react';
import { columnTexts } from '../texts/columns';
import { kubernetesObjectStatusTranslationRef } from '../translation';
import { CodedMessage, codedSentence } from '../views/codedSentence';
import { ToldCause } from '../views/dossierCauses';
import { DurationParts, durationParts } from '../views/duration';
import { TimeReader } from '../views/times';

function useTranslation() {
  return useTranslationRef(kubernetesObjectStatusTranslationRef).t;
}

/** @internal */
export type Translate = ReturnType<typeof useTranslation>;

/** What an object reports: reason, parameters, English text. @internal */
export type Reported = Omit<CodedMessage, 'code'> & { reason: string };

/** A cause as the reader's language says it. @internal */
export interface CauseInWords {
  title: string;
  /** Absent where too little is known: then its title has to do. */
  sentence?: string;
  /** What to do, the most useful first. */
  actions: string[];
  /** Where the Kubernetes documentation speaks of it. */
  documentation?: string;
}

/** Everything that turns values into words. @internal */
export interface Texts {
  t: Translate;
  /** In at most two units, rounded down. */
  duration: (milliseconds: number) => string;
  /** The reader's own sentence for what an object reports, else the server's. */
  reason: (object: Reported) => string;
  /** The same for how a step ended. */
  explanation: (explanation: CodedMessage) => string;
  /** Title of a kind's column. */
  columnTitle: (column: { id: string; title: string }) => string;
  /** Title of a cause; `undefined` for one that this page does not know. */
  causeTitle: (code: string | undefined) => string | undefined;
  /** Why an object is not successful and what to do; `undefined` for a cause that this page does not know. */
  cause: (object: ObjectRow | ExplainedObjectRow) => CauseInWords | undefined;
  /** The same of a dossier's cause; the server's words for one that this page does not know. */
  toldCause: (cause: ToldCause) => CauseInWords;
  /** What was looked for and is not the cause. */
  ruledOut: (ruledOut: Dossier['ruledOut'][number]) => string;
  /** Names as the language enumerates them. */
  list: (names: string[]) => string;
  reader: TimeReader;
}

/** @internal */
export function useTexts(): Texts {
  const t = useTranslation();
  const language = useApiHolder().get(appLanguageApiRef)?.getLanguage();
  const code = language?.language ?? 'en';
  return useMemo(
    () => ({
      t,
      duration: milliseconds => wordsOf(durationParts(milliseconds), t),
      reason: ({ reason, params, message }) =>
        codedSentence('reason', { code: reason, params, message }, t),
      explanation: message => codedSentence('explanation', message, t),
      columnTitle: column => columnTitleOf(column, t),
      causeTitle: cause => causeTitleOf(cause, t),
      cause: object => causeInWords(object, t),
      toldCause: cause => toldInWords(cause, t),
      ruledOut: said => ruledOutText(said, t),
      list: names => new Intl.ListFormat(code).format(names),
      reader: { language: code },
    }),
    [t, code],
  );
}

const columnIds = Object.keys(columnTexts) as Array<keyof typeof columnTexts>;

function columnTitleOf(column: { id: string; title: string }, t: Translate) {
  const known = columnIds.find(id => id === column.id);
  // The same id may stand for something else in a newer engine.
  if (known === undefined || columnTexts[known] !== column.title) {
    return column.title;
  }
  return t(`column.${known}`);
}

function causeTitleOf(code: string | undefined, t: Translate) {
  const known = causeCodes.find(cause => cause === code);
  return known && t(`cause.${known}`);
}

function causeInWords(
  object: ObjectRow | ExplainedObjectRow,
  t: Translate,
): CauseInWords | undefined {
  const { cause: code = '', causeParams: params } = object;
  return wordsOfCause({ code, params, object }, t);
}

function wordsOfCause(
  cause: CauseToExplain,
  t: Translate,
): CauseInWords | undefined {
  const chosen = chooseCauseTexts(cause);
  if (!chosen) return undefined;
  const { sentence } = chosen;
  const { documentation }: CauseText = causeTexts[chosen.code];
  return {
    title: t(`cause.${chosen.code}`),
    ...(sentence !== undefined && {
      sentence: t(`causeSentence.${chosen.code}_${sentence}`, chosen.params),
    }),
    actions: chosen.actions.map(id =>
      t(`causeAction.${chosen.code}_${id}`, chosen.params),
    ),
    ...(documentation !== undefined && { documentation }),
  };
}

function toldInWords(cause: ToldCause, t: Translate): CauseInWords {
  const { code, params, object, said } = cause;
  const actions = said?.actions.map(({ id }) => id);
  // Of a step as a whole nothing is known that a sentence could be made of.
  const known = object && wordsOfCause({ code, params, actions, object }, t);
  const documentation =
    said?.actions.find(({ url }) => url !== undefined)?.url ??
    known?.documentation;
  const links = documentation === undefined ? {} : { documentation };
  if (known) return { ...known, ...links };
  return {
    title: causeTitleOf(code, t) ?? said?.title ?? code,
    sentence: said?.sentence,
    actions: said?.actions.map(({ text }) => text) ?? [],
    ...links,
  };
}

function ruledOutText(
  { code, params, sentence }: Dossier['ruledOut'][number],
  t: Translate,
): string {
  const known = causeCodes.find(cause => cause === code);
  const text: CauseText | undefined = known && causeTexts[known];
  if (text?.ruledOut === undefined) return sentence;
  return t(`dossier.ruledOut.${known}`, params);
}

function wordsOf(parts: DurationParts, t: Translate): string {
  switch (parts.unit) {
    case 'underSecond':
      return t('duration.underSecond');
    case 'seconds':
      return t('duration.seconds', { seconds: String(parts.seconds) });
    case 'minutes':
      return t('duration.minutes', { minutes: String(parts.minutes) });
    case 'minutesSeconds':
      return t('duration.minutesSeconds', {
        minutes: String(parts.minutes),
        seconds: String(parts.seconds),
      });
    case 'hours':
      return t('duration.hours', { hours: String(parts.hours) });
    case 'hoursMinutes':
      return t('duration.hoursMinutes', {
        hours: String(parts.hours),
        minutes: String(parts.minutes),
      });
    default:
      return t('duration.days', { days: String(parts.days) });
  }
}
