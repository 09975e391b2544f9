import { ButtonIcon } from '@backstage/ui';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { useState } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { markOfStep } from '../../views/outcomeMark';
import { isExplainedByObjects, isFoldedAtFirst } from '../../views/steps';
import { OutcomePill } from '../OutcomePill';
import { StepLine } from './StepLine';
import { StepObjects } from './StepObjects';
import { StepProps } from './StepProps';
import styles from './StepSection.module.css';

/**
 * One step: what it is, how it stands, and its objects.
 *
 * It decides once whether it is folded: nothing folds under a reader's eyes.
 *
 * @internal
 */
export function StepSection(props: StepProps) {
  const { execution, step, isMoving, now } = props;
  const { t, explanation } = useTexts();
  const [isOpen, setIsOpen] = useState(() => !isFoldedAtFirst(execution, step));
  const number = String(step.number);
  const headingId = `kos-step-${step.number}`;
  return (
    <section className={styles.card} aria-labelledby={headingId}>
      <div className={styles.head}>
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={isOpen ? <RiArrowDownSLine /> : <RiArrowRightSLine />}
          aria-label={t(isOpen ? 'step.fold' : 'step.unfold', { number })}
          aria-expanded={isOpen}
          onPress={() => setIsOpen(!isOpen)}
        />
        <div className={styles.heading}>
          <h2 className={styles.title} id={headingId}>
            {t('step.title', { number, name: step.name })}
          </h2>
          <StepLine step={step} now={now} />
        </div>
        <span className={styles.state}>
          {step.explanation && !isExplainedByObjects(step) && (
            <span className={styles.short}>
              {explanation(step.explanation)}
            </span>
          )}
          <OutcomePill mark={markOfStep(step)} isMoving={isMoving} />
        </span>
      </div>
      {isOpen && <StepObjects {...props} />}
    </section>
  );
}
