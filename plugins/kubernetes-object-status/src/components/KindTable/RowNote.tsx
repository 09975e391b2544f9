import { useTexts } from '../../hooks/useTexts';
import { KindRow } from '../../views/kindTables';
import { isPlainReason } from '../../views/plainReasons';
import { WarningList } from '../WarningList';
import styles from './KindTable.module.css';

/**
 * What an object says beyond its status: its message, and its warnings.
 *
 * @internal
 */
export function RowNote({ row }: { row: KindRow }) {
  const { reason } = useTexts();
  return (
    <div className={styles.noteText}>
      {needsSentence(row) && <p className={styles.message}>{reason(row)}</p>}
      <WarningList warnings={row.warnings} />
    </div>
  );
}

/** @internal */
export function hasNote(row: KindRow): boolean {
  return needsSentence(row) || row.warnings.length > 0;
}

/** Successful things stay quiet; the rest says what it waits for or lacks. */
function needsSentence(row: KindRow): boolean {
  if (row.isDimmed) return row.status === 'Failed';
  return row.mark !== 'Successful' || !isPlainReason(row.reason);
}
