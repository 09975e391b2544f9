import { Alert, Button } from '@backstage/ui';
import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useMemo } from 'react';
import { Texts, useTexts } from '../../hooks/useTexts';
import { kindTables } from '../../views/kindTables';
import { differIn, noteOfStep, StepNote } from '../../views/steps';
import { clockTime } from '../../views/times';
import { KindTable, TableContext } from '../KindTable';
import { LoadingState } from '../State';
import { WarningList } from '../WarningList';
import { StepProps } from './StepProps';
import styles from './StepSection.module.css';

/**
 * Everything below a step's head: its warnings, its note, a table per kind.
 *
 * @internal
 */
export function StepObjects(props: StepProps) {
  const { step, objects } = props;
  const texts = useTexts();
  const { items, error, isCurrent = false } = objects ?? {};
  const note = items && noteOfStep(step, items);
  return (
    <div className={styles.body} aria-busy={!isCurrent}>
      {step.warnings.length > 0 && (
        <div className={styles.note}>
          <WarningList warnings={step.warnings} />
        </div>
      )}
      {objects && error !== undefined && (
        <ObjectsFailed onRetry={objects.refresh} />
      )}
      {items === undefined && error === undefined && <LoadingState />}
      {note && <p className={styles.note}>{noteWords(note, texts)}</p>}
      {items && items.length > 0 && step.state !== 'Queued' && (
        <Tables {...props} items={items} isCurrent={isCurrent} />
      )}
    </div>
  );
}

function Tables(props: StepProps & { items: ObjectRow[]; isCurrent: boolean }) {
  const { step, items, isCurrent, isMoving, now } = props;
  const { t, reader } = useTexts();
  const tables = useMemo(() => kindTables(items), [items]);
  const isOver = step.finishedAt !== undefined;
  const context: TableContext = {
    stepNumber: step.number,
    hasClusters: differIn('cluster', items),
    hasNamespaces: differIn('namespace', items),
    isLive: !isOver && isMoving,
    now,
  };
  const hasDimmed = items.some(({ counted }) => !counted);
  return (
    <>
      {tables.map(table => (
        <KindTable key={table.id} table={table} context={context} />
      ))}
      <p className={styles.foot}>
        {hasDimmed && <span>{t('table.dimmed')}</span>}
        {step.finishedAt !== undefined && isCurrent && (
          <span>
            {t('step.frozen', { time: clockTime(step.finishedAt, reader) })}
          </span>
        )}
      </p>
    </>
  );
}

function ObjectsFailed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTexts();
  return (
    <Alert
      m="4"
      status="warning"
      icon
      title={t('step.objectsFailed')}
      customActions={
        <Button size="small" variant="secondary" onPress={onRetry}>
          {t('error.retry')}
        </Button>
      }
    />
  );
}

function noteWords(note: StepNote, { t }: Texts): string {
  switch (note.type) {
    case 'queuedFirst':
      return t('step.queuedFirst', { count: note.objectCount });
    case 'queuedAfter':
      return t('step.queuedAfter', {
        count: note.objectCount,
        number: String(note.number),
      });
    case 'skipped':
      return t('step.skipped');
    case 'notVerified':
      return t('step.notVerified', { count: note.objectCount });
    case 'nothingToVerify':
      return t('step.nothingToVerify');
    default:
      return t('step.notLookedAt');
  }
}
