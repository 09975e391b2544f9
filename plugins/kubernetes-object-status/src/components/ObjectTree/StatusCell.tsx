import { RiAlertLine } from '@remixicon/react';
import { Texts } from '../../hooks/useTexts';
import { ObjectNode } from '../../views/objectTree';
import { StatusIcon } from '../StatusIcon';
import { tokens } from '../tokens';
import { SinceWords } from './SinceCell';
import { useCellTexts } from './TreeContext';
import { useReasonWords } from './useReasonWords';
import styles from './ObjectTree.module.css';

interface Props {
  node: ObjectNode;
  /** Whether what is in progress turns. */
  isMoving: boolean;
  /** Whether the reason stands elsewhere. */
  isShort?: boolean;
}

/**
 * Icon, word and reason of an object; the whole sentence on hover.
 *
 * @internal
 */
export function StatusCell({ node, isMoving, isShort = false }: Props) {
  const texts = useCellTexts();
  const { row, mark } = node;
  const reason = useReasonWords(node);
  return (
    <span className={styles.status} title={texts.reason(row)}>
      <StatusIcon mark={mark} isMoving={isMoving} />
      <span className={styles.word}>{wordOf(node, texts)}</span>
      {reason !== undefined && !isShort && (
        <>
          <span className={styles.spoken}>, </span>
          <span className={styles.reason}>{reason}</span>
        </>
      )}
      <Warnings node={node} />
      <span className={styles.spoken}>
        {', '}
        <SinceWords row={row} />
      </span>
    </span>
  );
}

/** Another one means that the status has changed. @internal */
export function statusKey({ row, mark }: ObjectNode): string {
  return `${mark} ${row.reason}`;
}

function Warnings({ node }: { node: ObjectNode }) {
  const { warnings } = node.row;
  if (warnings.length === 0) return null;
  const words = warnings.map(({ message }) => message).join('\n');
  return (
    <span className={`${styles.warning} ${tokens.warn}`} title={words}>
      <RiAlertLine size={14} aria-hidden />
      <span className={styles.spoken}>{`, ${words}`}</span>
    </span>
  );
}

/** A word that this page does not know is shown as it came. */
function wordOf({ row, mark }: ObjectNode, { t }: Texts): string {
  const isOther = mark === 'Unknown' && row.status !== 'Unknown';
  return isOther ? row.status : t(`status.${mark}`);
}
