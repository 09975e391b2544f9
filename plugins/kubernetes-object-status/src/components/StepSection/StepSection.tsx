import { ButtonIcon } from '@backstage/ui';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { windowShare } from '../../views/clocks';
import { markOfStep } from '../../views/outcomeMark';
import { OutcomePill } from '../OutcomePill';
import { ShortState } from './ShortState';
import { StepLine } from './StepLine';
import { StepObjects } from './StepObjects';
import { StepProps } from './StepProps';
import { WarningCount } from './WarningCount';
import styles from './StepSection.module.css';

/**
 * One step: what it is, how it stands, and its objects.
 *
 * @internal
 */
export function StepSection(props: StepProps) {
  const { step, layout, isFolded, setFolded, isMoving, now } = props;
  const { t } = useTexts();
  const number = String(step.number);
  const headingId = `kos-step-${step.number}`;
  return (
    <section className={styles.card} aria-labelledby={headingId}>
      <div className={styles.head}>
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={isFolded ? <RiArrowRightSLine /> : <RiArrowDownSLine />}
          aria-label={t(isFolded ? 'step.unfold' : 'step.fold', { number })}
          aria-expanded={!isFolded}
          onPress={() => setFolded(step.number, !isFolded)}
        />
        <div className={styles.heading}>
          <h2 className={styles.title} id={headingId}>
            {t('step.title', { number, name: step.name })}
          </h2>
          <StepLine step={step} now={now} />
        </div>
        <span className={styles.state}>
          <WarningCount step={step} rows={layout?.rows ?? []} />
          <ShortState step={step} now={now} />
          <OutcomePill
            mark={markOfStep(step)}
            isMoving={isMoving}
            window={windowShare(step, now)}
          />
        </span>
      </div>
      {!isFolded && <StepObjects {...props} />}
    </section>
  );
}
