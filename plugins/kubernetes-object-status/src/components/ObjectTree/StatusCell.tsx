import { RiAlertLine } from '@remixicon/react';
import { Texts, useTexts } from '../../hooks/useTexts';
import { ObjectNode } from '../../views/objectTree';
import { ShortReason, shortReasonOf } from '../../views/shortReason';
import { clockTime } from '../../views/times';
import { remainsOf } from '../../views/remains';
import { StatusIcon } from '../StatusIcon';
import { Tag } from '../Tag';
import { tokens } from '../tokens';
import { SinceWords } from './SinceCell';
import { TreeContext } from './TreeContext';
import styles from './ObjectTree.module.css';

const notCountedReasons = [
  'Replaced',
  'OwnerNotObserved',
  'ExplainsOwner',
  'NotVerified',
] as const;

interface Props {
  node: ObjectNode;
  context: TreeContext;
}

/**
 * Icon, word and reason of an object; the whole sentence on hover.
 *
 * @internal
 */
export function StatusCell({ node, context }: Props) {
  const texts = useTexts();
  const { row, mark } = node;
  const isUnverified = row.counted && !row.verified && mark === 'Successful';
  const reason = reasonWords(node, texts);
  return (
    <span className={styles.status} title={texts.reason(row)}>
      <StatusIcon mark={mark} isMoving={context.isLive} />
      <span className={styles.word}>{wordOf(node, texts)}</span>
      {isUnverified && <Tag>{texts.t('tag.notVerified')}</Tag>}
      {reason !== undefined && !isUnverified && (
        <>
          <span className={styles.spoken}>,&nbsp;</span>
          <span className={styles.reason}>{reason}</span>
        </>
      )}
      <Warnings node={node} />
      <span className={styles.spoken}>
        ,&nbsp;
        <SinceWords row={row} context={context} />
      </span>
    </span>
  );
}

function Warnings({ node }: { node: ObjectNode }) {
  const { warnings } = node.row;
  if (warnings.length === 0) return null;
  const words = warnings.map(({ message }) => message).join('\n');
  return (
    <span className={`${styles.warning} ${tokens.warn}`} title={words}>
      <RiAlertLine size={14} aria-hidden />
      <span className={styles.spoken}>{words}</span>
    </span>
  );
}

/** A word that this page does not know is shown as it came. */
function wordOf({ row, mark }: ObjectNode, { t }: Texts): string {
  const isOther = mark === 'Unknown' && row.status !== 'Unknown';
  return isOther ? row.status : t(`status.${mark}`);
}

function reasonWords(node: ObjectNode, texts: Texts): string | undefined {
  const { row, mark } = node;
  if (!row.counted) return whyOnlyShown(node, texts);
  const time = clockTime(row.since, texts.reader);
  const params = { ...row.params, time };
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
