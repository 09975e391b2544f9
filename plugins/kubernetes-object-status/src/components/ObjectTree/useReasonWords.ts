import { Texts } from '../../hooks/useTexts';
import { ObjectNode } from '../../views/objectTree';
import { remainsOf } from '../../views/remains';
import { ShortReason, shortReasonOf } from '../../views/shortReason';
import { knownStatus } from '../../views/statusMark';
import { clockTime } from '../../views/times';
import { useCellTexts } from './TreeContext';

const notCountedReasons = [
  'Replaced',
  'OwnerNotObserved',
  'ExplainsOwner',
  'NodeLeftOut',
  'NotVerified',
] as const;

/**
 * What stands after the word of an object's status; `undefined` where the word
 * says all.
 *
 * @internal
 */
export function useReasonWords(node: ObjectNode): string | undefined {
  const texts = useCellTexts();
  const { row, mark } = node;
  if (!row.counted) return whyOnlyShown(node, texts);
  if (!row.verified && mark === 'Successful') {
    return texts.t('tag.notVerified');
  }
  const time = clockTime(row.since, texts.reader);
  const { lastStatus, ...others } = row.params;
  const params = {
    ...others,
    ...(lastStatus !== undefined && {
      lastStatus: texts.t(`status.${knownStatus(String(lastStatus))}`),
    }),
    time,
  };
  const short = shortReasonOf({ reason: row.reason, mark }, params);
  return short && wordsOf(short, node, params, texts);
}

function wordsOf(
  short: ShortReason,
  { row }: ObjectNode,
  params: Record<string, string | number>,
  { t, reason }: Texts,
): string {
  switch (short.type) {
    case 'text':
      return t(`short.${short.key}`, params as never);
    case 'code':
      return short.code;
    default:
      return reason(row);
  }
}

function whyOnlyShown(node: ObjectNode, { t }: Texts): string | undefined {
  const { notCounted } = node.row;
  const whyNot = notCountedReasons.find(reason => reason === notCounted);
  if (whyNot !== undefined) return t(`notCounted.${whyNot}`);
  const remains = remainsOf(node);
  if (remains === undefined) return undefined;
  return remains.type === 'leaving'
    ? t('row.leaving', { count: remains.count })
    : t('row.left');
}
