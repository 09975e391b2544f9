import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { AfterwatchNote } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { permalink } from '../executions/permalink';
import { NotificationTopic, ToldExecution } from './NotificationStore';

/** What an execution is told with. */
export interface TellingContext {
  topic: NotificationTopic;
  /** Address of the portal. */
  baseUrl: string;
  isProduction: boolean;
}

/** `checkout 1.4.2`, or what its pipeline called it. */
function nameOf({ entityRef, version, title, id }: ToldExecution): string {
  const entity = entityRef && parseEntityRef(entityRef).name;
  const what = version ?? title;
  return [entity, what].filter(Boolean).join(' ') || `Deployment ${id}`;
}

function laterWords(at: string, finishedAt: string | undefined) {
  if (finishedAt === undefined) return undefined;
  const ms = Date.parse(at) - Date.parse(finishedAt);
  const seconds = Math.max(0, Math.round(ms / 1000));
  const span =
    seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
  return `${span} after the deployment had been successful`;
}

function worded({ at, message }: AfterwatchNote, finishedAt?: string): string {
  const later = laterWords(at, finishedAt);
  if (later === undefined) return `${message}.`;
  // What a failed object said is long, and may have commas of its own.
  const isShort = !message.includes(':');
  return isShort ? `${message}, ${later}.` : `${message}. ${later}.`;
}

/** Sentences begin with a capital letter where people read them. */
function capitalized(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('en-US') + text.slice(1);
}

function toldOfNotes(told: ToldExecution) {
  const { environment, notes, finishedAt } = told;
  const [first, ...others] = notes;
  const more = others.length > 0 ? ` And ${others.length} more.` : '';
  return {
    title: `${nameOf(told)} in ${environment}: trouble after success`,
    description: first && `${worded(first, finishedAt)}${more}`,
    severity: 'normal' as const,
  };
}

function toldOfOutcome(told: ToldExecution, isProduction: boolean) {
  const { environment, outcome = '', explanation } = told;
  const word = outcome === 'TimedOut' ? 'Timed out' : outcome;
  const isGrave = outcome === 'Failed' && isProduction;
  return {
    title: `${nameOf(told)} to ${environment}: ${word}`,
    description: explanation && capitalized(explanation),
    severity: isGrave ? ('high' as const) : ('normal' as const),
  };
}

/**
 * What the owners read. The scope makes a second one about the same take the
 * place of the first.
 */
export function composeNotification(
  told: ToldExecution,
  { topic, baseUrl, isProduction }: TellingContext,
): NotificationPayload {
  const words =
    topic === 'afterwatch'
      ? toldOfNotes(told)
      : toldOfOutcome(told, isProduction);
  return {
    ...words,
    // The portal shows what is normal with the tick of a success.
    ...(words.severity === 'normal' && { icon: 'warning' }),
    link: permalink(baseUrl, told),
    topic: `kubernetes-object-status.${topic}`,
    scope: `${told.id}/${topic}`,
  };
}
