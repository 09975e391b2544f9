import { StepExecution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Texts, useTexts } from '../../hooks/useTexts';
import { ObjectTable } from '../../views/objectTables';
import { walk } from '../../views/objectTree';
import { clockTime } from '../../views/times';
import styles from './StepSection.module.css';

interface Props {
  id: string;
  table: ObjectTable;
  step: StepExecution;
  isFirst: boolean;
  /** Whether the objects are those of the state that is shown. */
  isCurrent: boolean;
}

/**
 * Kind and counts of a table, and how to read it.
 *
 * @internal
 */
export function TableHead(props: Props) {
  const texts = useTexts();
  const { id, table } = props;
  const remarks = remarksOf(props, texts);
  return (
    <div className={styles.tableHead}>
      <h3 className={styles.tableTitle} id={id}>
        {table.title}{' '}
        <span className={styles.tableCounts}>{countsOf(table, texts)}</span>
      </h3>
      {remarks.length > 0 && (
        <div className={`${styles.remarks} ${styles.tableCounts}`}>
          {remarks.map(remark => (
            <span key={remark}>{remark}</span>
          ))}
        </div>
      )}
    </div>
  );
}

function countsOf({ appliedCount, childCount }: ObjectTable, { t }: Texts) {
  if (childCount === 0) return String(appliedCount);
  if (appliedCount === 0) return String(childCount);
  return [
    t('table.applied', { count: appliedCount }),
    t('table.children', { count: childCount }),
  ].join(', ');
}

function remarksOf({ table, step, isFirst, isCurrent }: Props, texts: Texts) {
  const { t, reader } = texts;
  const hasOlder = [...walk(table.nodes)].some(
    ({ row }) => row.notCounted === 'OlderRevision',
  );
  const { finishedAt } = step;
  if (finishedAt !== undefined) {
    return isFirst && isCurrent
      ? [t('step.frozen', { time: clockTime(finishedAt, reader) })]
      : [];
  }
  return hasOlder ? [t('table.dimmed')] : [];
}
