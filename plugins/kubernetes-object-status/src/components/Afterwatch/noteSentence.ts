import { AfterwatchNote } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Texts } from '../../hooks/useTexts';

function textOf(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/**
 * Why it is so, as far as anybody knows: the cause in the reader's language,
 * else what the object reported.
 *
 * @internal
 */
export function noteReason(
  { params }: AfterwatchNote,
  { causeTitle }: Pick<Texts, 'causeTitle'>,
): string | undefined {
  return causeTitle(textOf(params.cause)) ?? textOf(params.detail);
}

/**
 * What a note says, in the reader's language; the server's words for a code
 * that this page does not know.
 *
 * @internal
 */
export function noteSentence(
  { code, params, message }: AfterwatchNote,
  { t }: Pick<Texts, 't'>,
): string {
  const { count, seconds } = params;
  const name = textOf(params.name);
  const kind = textOf(params.kind) ?? '';
  if (name === undefined) return message;
  if (code === 'Restarted' && typeof count === 'number') {
    return t('afterwatch.note.Restarted', { count, name });
  }
  if (code === 'NotReady' && seconds !== undefined) {
    const span = String(seconds);
    return t('afterwatch.note.NotReady', { kind, name, seconds: span });
  }
  if (code === 'Deleted') return t('afterwatch.note.Deleted', { kind, name });
  return code === 'Failed'
    ? t('afterwatch.note.Failed', { kind, name })
    : message;
}
