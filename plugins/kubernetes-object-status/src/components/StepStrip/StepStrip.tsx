import { StepExecution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { RiArrowRightSLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { elapsedMs } from '../../views/elapsed';
import { markOfStep } from '../../views/outcomeMark';
import { OutcomePill } from '../OutcomePill';
import styles from './StepStrip.module.css';

/**
 * The steps of a finished execution on one line, each with how it ended.
 *
 * @internal
 */
export function StepStrip({ steps }: { steps: readonly StepExecution[] }) {
  const { t } = useTexts();
  return (
    <nav aria-label={t('header.steps')}>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step.number} className={styles.step}>
            {index > 0 && (
              <RiArrowRightSLine
                size={16}
                aria-hidden
                className={styles.arrow}
              />
            )}
            <Step step={step} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Step({ step }: { step: StepExecution }) {
  const { t, duration } = useTexts();
  const { number, name, startedAt, finishedAt } = step;
  const took = elapsedMs(startedAt, finishedAt);
  return (
    <>
      <OutcomePill mark={markOfStep(step)} size="stamp" />
      <a
        href={`#kos-step-${number}`}
        className={styles.link}
        onClick={event => {
          event.preventDefault();
          goTo(`kos-step-${number}`);
        }}
      >
        {t('header.step', { number: String(number), name })}
      </a>
      {took !== undefined && (
        <span className={styles.took}>{duration(took)}</span>
      )}
    </>
  );
}

/** The address stays as it is: it says what is shown, not where one looks. */
function goTo(id: string) {
  const heading = document.getElementById(id);
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.scrollIntoView({ block: 'start' });
  heading.focus({ preventScroll: true });
}
