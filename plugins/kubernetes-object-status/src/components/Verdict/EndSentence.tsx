import {
  Execution,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useTexts } from '../../hooks/useTexts';
import { isExplainedByObjects } from '../../views/steps';
import { decidingStep, verdictOf } from '../../views/verdict';
import { isToldByAlert } from '../EndAlert';
import { sentencesOf } from './sentences';
import styles from './Verdict.module.css';

/**
 * How an execution ended, in one sentence. Where objects explain the end, or
 * somebody else brought it about, a panel of its own says it.
 *
 * @internal
 */
export function EndSentence({ execution }: { execution: Execution }) {
  const texts = useTexts();
  const context = { execution, blind: [] };
  const { title, detail } = sentencesOf(verdictOf(execution), texts, context);
  if (title === undefined || isSaidBelow(decidingStep(execution))) return null;
  return (
    <div className={styles.end}>
      <p>{title}</p>
      {detail !== undefined && <p>{detail}</p>}
    </div>
  );
}

function isSaidBelow(step: StepExecution | undefined): boolean {
  if (step === undefined) return false;
  return isExplainedByObjects(step) || isToldByAlert(step);
}
