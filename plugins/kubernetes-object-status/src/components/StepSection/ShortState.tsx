import { StepExecution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Texts, useTexts } from '../../hooks/useTexts';
import { shortStateOf } from '../../views/shortState';
import styles from './StepSection.module.css';

/**
 * How long a step has held its status, or how it ended.
 *
 * @internal
 */
export function ShortState(props: { step: StepExecution; now: number }) {
  const texts = useTexts();
  const words = wordsOf(props.step, props.now, texts);
  return words === undefined ? null : (
    <span className={styles.short}>{words}</span>
  );
}

function wordsOf(step: StepExecution, now: number, texts: Texts) {
  const { t, duration, explanation } = texts;
  const state = shortStateOf(step, now);
  switch (state?.type) {
    case 'held':
      return t(state.isFailed ? 'step.failedFor' : 'step.stableFor', {
        duration: duration(state.elapsedMs),
      });
    case 'holding':
      return t(state.isFailed ? 'step.failedSoFar' : 'step.stableSoFar', {
        elapsed: duration(state.elapsedMs),
        length: duration(state.lengthMs),
      });
    case 'explained':
      return explanation(state.explanation);
    default:
      return undefined;
  }
}
