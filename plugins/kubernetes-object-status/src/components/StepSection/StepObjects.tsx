import { Alert, Button } from '@backstage/ui';
import { Texts, useTexts } from '../../hooks/useTexts';
import { noteOfStep, StepNote } from '../../views/steps';
import { warningsOfStep } from '../../views/stepWarnings';
import { LoadingState } from '../State';
import { WarningList } from '../WarningList';
import { StepProps } from './StepProps';
import { StepTables } from './StepTables';
import styles from './StepSection.module.css';

/**
 * Everything below a step's head: its warnings, its note, its tables.
 *
 * @internal
 */
export function StepObjects(props: StepProps) {
  const { step, objects, layout } = props;
  const texts = useTexts();
  const { items, error, isCurrent = false } = objects ?? {};
  const note = items && noteOfStep(step, items);
  const warnings = warningsOfStep(step, layout?.rows ?? []);
  return (
    <div className={styles.body} aria-busy={!isCurrent}>
      {warnings.length > 0 && (
        <div className={styles.note}>
          <WarningList warnings={warnings} />
        </div>
      )}
      {objects && error !== undefined && (
        <ObjectsFailed onRetry={objects.refresh} />
      )}
      {items === undefined && error === undefined && <LoadingState />}
      {note && <p className={styles.note}>{noteWords(note, texts)}</p>}
      {layout && <StepTables {...props} layout={layout} />}
    </div>
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
