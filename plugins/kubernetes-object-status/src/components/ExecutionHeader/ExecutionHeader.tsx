import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useExecutionTitle } from '../../hooks/useExecutionTitle';
import { Liveness } from '../../hooks/useLiveness';
import { useTexts } from '../../hooks/useTexts';
import { clocksOf } from '../../views/clocks';
import { markOfExecution } from '../../views/outcomeMark';
import { decidingStep, runningStep } from '../../views/verdict';
import { CancelButton } from '../CancelButton';
import { LiveChip } from '../LiveChip';
import { OutcomePill } from '../OutcomePill';
import { StepClocks } from '../StepClocks';
import { Verdict } from '../Verdict';
import { WarningList } from '../WarningList';
import { ExecutionFacts } from './ExecutionFacts';
import { Tag } from '../Tag';
import styles from './ExecutionHeader.module.css';

interface Props {
  execution: Execution;
  liveness?: Liveness;
  /** Milliseconds on the server's clock. */
  now: number;
  onChanged: () => void;
}

/**
 * The first thing to read: what it is, how it stands, what holds it up.
 *
 * @internal
 */
export function ExecutionHeader(props: Props) {
  const { execution, liveness, now, onChanged } = props;
  const title = useExecutionTitle(execution);
  const isFinished = execution.state === 'Finished';
  const isMoving = liveness?.type === 'live';
  const pill = (
    <OutcomePill
      mark={markOfExecution(execution)}
      size={isFinished ? 'large' : 'small'}
      isMoving={isMoving}
    />
  );
  const step = runningStep(execution);
  const clocks = step && clocksOf(step, now);
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.head}>
        {isFinished && pill}
        <h2 className={styles.title}>{title}</h2>
        {!isFinished && pill}
        <OutcomeTags execution={execution} />
        <span className={styles.actions}>
          <LiveChip execution={execution} liveness={liveness} />
          <CancelButton
            execution={execution}
            title={title}
            onCancelled={onChanged}
          />
        </span>
      </div>
      <ExecutionFacts execution={execution} />
      <div className={styles.answer}>
        <Verdict execution={execution} />
        {clocks && <StepClocks clocks={clocks} />}
      </div>
      {execution.warnings.length > 0 && (
        <div className={styles.warnings}>
          <WarningList warnings={execution.warnings} />
        </div>
      )}
    </section>
  );
}

/** What an outcome is worth, where it is not the usual. */
function OutcomeTags({ execution }: { execution: Execution }) {
  const { t } = useTexts();
  if (execution.state !== 'Finished') return null;
  const isUnverified = execution.steps.some(step => step.verified === false);
  const isUnstabilized =
    execution.outcome === 'Successful' &&
    decidingStep(execution)?.stabilized === false;
  return (
    <>
      {isUnverified && <Tag>{t('tag.notVerified')}</Tag>}
      {isUnstabilized && <Tag>{t('tag.notStabilized')}</Tag>}
    </>
  );
}
