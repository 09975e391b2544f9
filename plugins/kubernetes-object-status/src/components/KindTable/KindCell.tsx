import { Texts, useTexts } from '../../hooks/useTexts';
import { elapsedMs } from '../../views/elapsed';
import { KindRow } from '../../views/kindTables';
import { objectName } from '../../views/objectName';
import { StatusIcon } from '../StatusIcon';
import { Time } from '../Time';
import { TableContext } from './TableContext';
import { Tag } from '../Tag';
import styles from './KindTable.module.css';
import { TableColumn } from './tableColumns';

const notCountedReasons = [
  'Replaced',
  'OwnerNotObserved',
  'ExplainsOwner',
] as const;

interface Props {
  column: TableColumn;
  row: KindRow;
  context: TableContext;
}

/**
 * What a cell shows, by its column.
 *
 * @internal
 */
export function KindCell({ column, row, context }: Props) {
  switch (column.type) {
    case 'object':
      return <ObjectCell row={row} />;
    case 'status':
      return <StatusCell row={row} context={context} />;
    case 'cluster':
      return <>{row.cluster}</>;
    case 'namespace':
      return <>{row.namespace}</>;
    case 'since':
      return <SinceCell row={row} context={context} />;
    default:
      return <>{row.cells[column.id.slice('own.'.length)]}</>;
  }
}

function ObjectCell({ row }: { row: KindRow }) {
  const { t } = useTexts();
  return (
    <>
      <span className={styles.name}>{row.name}</span>
      <span className={styles.origin}>
        {row.revision !== undefined && (
          <span>{t('table.revision', { revision: row.revision })}</span>
        )}
        {row.owner && (
          <span>{t('table.owner', { owner: objectName(row.owner) })}</span>
        )}
      </span>
    </>
  );
}

function StatusCell({ row, context }: { row: KindRow; context: TableContext }) {
  const texts = useTexts();
  return (
    <span className={styles.status}>
      <StatusIcon mark={row.mark} isMoving={context.isLive} />
      <span className={styles.words}>
        <span>{wordOf(row, texts)}</span>
        <span className={styles.secondary}>{reasonOf(row, texts)}</span>
        {!row.isVerified && !row.isDimmed && (
          <Tag>{texts.t('tag.notVerified')}</Tag>
        )}
      </span>
    </span>
  );
}

function SinceCell({ row, context }: { row: KindRow; context: TableContext }) {
  const { duration } = useTexts();
  if (!context.isLive) return <Time instant={row.since} form="clock" />;
  return <>{duration(elapsedMs(row.since, context.now) ?? 0)}</>;
}

/** A word that this page does not know is shown as it came. */
function wordOf(row: KindRow, { t }: Texts): string {
  const isOther = row.mark === 'Unknown' && row.status !== 'Unknown';
  return isOther ? row.status : t(`status.${row.mark}`);
}

function reasonOf(row: KindRow, { t }: Texts): string | undefined {
  if (!row.isDimmed) return row.mark === 'Successful' ? undefined : row.reason;
  const whyNot = notCountedReasons.find(reason => reason === row.notCounted);
  return whyNot && t(`notCounted.${whyNot}`);
}
