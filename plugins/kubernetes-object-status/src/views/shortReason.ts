import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { shortReasonForms, shortReasonTexts } from '../texts/shortReasons';
import { isPlainReason } from './plainReasons';
import { StatusMark } from './statusMark';

/** Key of a short text. @internal */
export type ShortReasonKey = keyof typeof shortReasonTexts extends infer Key
  ? Key extends `${infer Base}_${'one' | 'other'}`
    ? Base
    : Key
  : never;

/** What stands after the word of a status. @internal */
export type ShortReason =
  | { type: 'text'; key: ShortReasonKey }
  /** The code says it best, as Kubernetes writes it. */
  | { type: 'code'; code: string }
  /** The whole sentence: success that is worth one. */
  | { type: 'sentence' };

const texts = new Map<string, string>(Object.entries(shortReasonTexts));

/**
 * The reason beside a status, in few words; `undefined` where the word of the
 * status says all.
 *
 * @param params - of the reason, and what else the texts may name
 * @internal
 */
export function shortReasonOf(
  row: Pick<ObjectRow, 'reason'> & { mark: StatusMark },
  params: ObjectRow['params'],
): ShortReason | undefined {
  const { reason, mark } = row;
  const forms = shortReasonForms[reason] ?? [reason];
  const key = forms.find(form => isComplete(form, params));
  if (key !== undefined) return { type: 'text', key: key as ShortReasonKey };
  if (mark === 'Successful') {
    return isPlainReason(reason) ? undefined : { type: 'sentence' };
  }
  return { type: 'code', code: reason };
}

function isComplete(key: string, params: ObjectRow['params']): boolean {
  const text = texts.get(key) ?? texts.get(`${key}_other`);
  if (text === undefined) return false;
  const places = [...text.matchAll(/\{\{(\w+)\}\}/g)];
  return places.every(([, name]) => params[name] !== undefined);
}
