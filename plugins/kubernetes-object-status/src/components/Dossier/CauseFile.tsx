import { Button } from '@backstage/ui';
import {
  Dossier,
  Execution,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Polled } from '../../hooks/PollingLoop';
import { useTexts } from '../../hooks/useTexts';
import { ToldCause, uncausedObjects } from '../../views/dossierCauses';
import { evidenceFor } from '../../views/evidence';
import { Advice } from './Advice';
import { BrokenWindows } from './BrokenWindows';
import { DifferenceToLastGood } from './DifferenceToLastGood';
import { EvidenceList } from './EvidenceList';
import { ReportedFacts } from './ReportedFacts';
import { WaitedObjects } from './WaitedObjects';
import styles from './Dossier.module.css';

interface Props {
  execution: Execution;
  step: StepExecution;
  dossier: Polled<Dossier>;
  isDecisive: boolean;
  /** Absent where no cause is known. */
  cause?: ToldCause;
  /** Whether it is the only one of its step. */
  isOnly: boolean;
}

/**
 * What is known of a cause: left what was seen and what was different, right
 * what to do.
 *
 * @internal
 */
export function CauseFile(props: Props) {
  const { execution, step, dossier, isDecisive, cause, isOnly } = props;
  const { value, error, refresh } = dossier;
  const objects = uncausedObjects(step);
  const isUnstable = step.explanation?.cause === 'Unstable';
  const evidence = value?.evidence;
  const items = evidence && evidenceFor(evidence, step.number, cause, isOnly);
  return (
    <div className={styles.columns}>
      <div className={styles.found}>
        {isUnstable && <BrokenWindows execution={execution} step={step} />}
        {objects.length > 0 && <WaitedObjects step={step} objects={objects} />}
        {cause?.reported && !items?.length && (
          <ReportedFacts object={cause.reported} />
        )}
        {value === undefined && error === undefined && <Loading />}
        {value === undefined && error !== undefined && (
          <NotLoaded onRetry={refresh} />
        )}
        {value && (
          <EvidenceList
            key={cause?.key}
            evidence={evidence}
            items={items ?? []}
          />
        )}
        {value && isDecisive && (
          <DifferenceToLastGood
            execution={execution}
            comparison={value.differenceToLastGood}
          />
        )}
      </div>
      <Advice dossier={value} cause={cause} isDecisive={isDecisive} />
    </div>
  );
}

/** Keeps the room that evidence and difference will take. */
function Loading() {
  const { t } = useTexts();
  return (
    <p className={`${styles.loading} ${styles.muted}`} aria-busy>
      {t('dossier.loading')}
    </p>
  );
}

function NotLoaded({ onRetry }: { onRetry: () => void }) {
  const { t } = useTexts();
  return (
    <div className={`${styles.notLoaded} ${styles.muted}`}>
      <p>{t('dossier.notLoaded')}</p>
      <Button size="small" variant="secondary" onPress={onRetry}>
        {t('error.retry')}
      </Button>
    </div>
  );
}
