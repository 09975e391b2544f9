import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useExecutionObjects } from '../../hooks/useExecutionObjects';
import { Liveness, useLiveness } from '../../hooks/useLiveness';
import { useNow } from '../../hooks/useNow';
import { Polled } from '../../hooks/PollingLoop';
import { Texts, useTexts } from '../../hooks/useTexts';
import { failureOf, isDefinite } from '../../views/failure';
import { clockTime } from '../../views/times';
import { verdictOf } from '../../views/verdict';
import { Announcer } from '../Announcer';
import { ExecutionHeader } from '../ExecutionHeader';
import { ExplanationPanel } from '../ExplanationPanel';
import { ObjectsPanel } from '../ObjectsPanel';
import { FailureState, LoadingState, StaleAlert } from '../State';
import { sentencesOf } from '../Verdict';
import styles from './ExecutionView.module.css';

interface Props {
  polled: Polled<Execution>;
  /** Where all deployments are listed. */
  all: { href: string; text: string };
}

/**
 * One execution: live while it is being decided, frozen afterwards.
 *
 * The last known state stays when answers fail, unless the answer is that
 * there is nothing to see.
 *
 * @internal
 */
export function ExecutionView({ polled, all }: Props) {
  const { value: execution, error, refresh } = polled;
  const failure = error === undefined ? undefined : failureOf(error);
  if (failure && (execution === undefined || isDefinite(failure))) {
    return (
      <FailureState
        failure={failure}
        what="deployment"
        onRetry={refresh}
        all={all}
      />
    );
  }
  if (execution === undefined) return <LoadingState />;
  return <KnownExecution execution={execution} polled={polled} />;
}

function KnownExecution(props: {
  execution: Execution;
  polled: Polled<Execution>;
}) {
  const { execution, polled } = props;
  const isRunning = execution.state !== 'Finished';
  const now = useNow(isRunning);
  const liveness = useLiveness(polled, isRunning);
  const { steps } = useExecutionObjects(execution, { isPaused: false });
  const texts = useTexts();
  const isSilent = liveness?.type === 'silent';
  // A page that is not live must not look as if it were.
  const shownNow = isSilent ? Date.parse(liveness.asOf) : now;
  return (
    <div className={styles.view}>
      <Announcer message={announcement(execution, liveness, texts)} />
      <ExecutionHeader
        execution={execution}
        liveness={liveness}
        now={shownNow}
        onChanged={polled.refresh}
      />
      {isSilent && <StaleAlert onRetry={polled.refresh} />}
      {execution.steps.map(step => (
        <ExplanationPanel
          key={step.number}
          step={step}
          hasSiblings={execution.steps.length > 1}
        />
      ))}
      <ObjectsPanel
        execution={execution}
        objects={steps}
        isMoving={isRunning && !isSilent}
        now={shownNow}
      />
    </div>
  );
}

function announcement(
  execution: Execution,
  liveness: Liveness | undefined,
  texts: Texts,
): string {
  const { t, reader } = texts;
  if (liveness?.type === 'silent') {
    const time = clockTime(liveness.asOf, reader);
    return t('announce.connectionLost', { time });
  }
  return sentencesOf(verdictOf(execution), texts).title ?? '';
}
