import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { StepObjects } from '../../hooks/StepObjects';
import { Liveness } from '../../hooks/useLiveness';
import { Pause } from '../../hooks/usePause';
import { useTexts } from '../../hooks/useTexts';
import { clocksOf } from '../../views/clocks';
import { markOfExecution } from '../../views/outcomeMark';
import { PreviousVersion } from '../../views/previousVersion';
import { BrokenWindow, freshlyBroken } from '../../views/restart';
import { decidingStep, runningStep } from '../../views/verdict';
import { LiveChip } from '../LiveChip';
import { OutcomePill } from '../OutcomePill';
import { StepClocks } from '../StepClocks';
import { StepStrip } from '../StepStrip';
import { Tag } from '../Tag';
import { EndSentence, Verdict } from '../Verdict';
import { WarningList } from '../WarningList';
import { ExecutionFacts } from './ExecutionFacts';
import { HeaderActions, HeaderCommands } from './HeaderActions';
import styles from './ExecutionHeader.module.css';

interface Props {
  execution: Execution;
  /** As it is, whatever moment of it is shown. */
  actual: Execution;
  objects: Map<number, StepObjects>;
  title: string;
  liveness?: Liveness;
  pause: Pause;
  broken?: BrokenWindow;
  previous?: PreviousVersion;
  /** Milliseconds on the server's clock. */
  now: number;
  commands: HeaderCommands;
}

/**
 * The first thing to read: what it is, how it stands, what holds it up.
 *
 * @internal
 */
export function ExecutionHeader(props: Props) {
  const { execution, objects, title, liveness, pause, previous } = props;
  const isFinished = execution.state === 'Finished';
  const isMoving = liveness?.type === 'live' && !pause.isPaused;
  const pill = (
    <OutcomePill
      mark={markOfExecution(execution)}
      size={isFinished ? 'large' : 'small'}
      isMoving={isMoving}
    />
  );
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.head}>
        <div className={styles.naming}>
          {isFinished && pill}
          <h2 className={styles.title}>{title}</h2>
          {!isFinished && pill}
          <OutcomeTags execution={execution} />
          {isFinished && <LiveChip execution={execution} />}
        </div>
        <div className={styles.actions}>
          {!isFinished && (
            <LiveChip
              execution={execution}
              liveness={liveness}
              paused={pause.isPaused ? pause : undefined}
            />
          )}
          <HeaderActions
            execution={props.actual}
            title={title}
            pause={pause}
            commands={props.commands}
          />
        </div>
      </div>
      <ExecutionFacts
        execution={execution}
        previous={previous}
        now={props.now}
      />
      {isFinished ? (
        <div className={styles.end}>
          <StepStrip steps={execution.steps} />
          <EndSentence execution={execution} />
        </div>
      ) : (
        <div className={styles.answer}>
          <Verdict execution={execution} objects={objects} />
          <Clocks {...props} />
        </div>
      )}
      {execution.warnings.length > 0 && (
        <div className={styles.warnings}>
          <WarningList
            warnings={execution.warnings.map(warning => ({ warning }))}
          />
        </div>
      )}
    </section>
  );
}

function Clocks({ execution, now, broken }: Props) {
  const step = runningStep(execution);
  const clocks = step && clocksOf(step, now);
  if (!clocks) return null;
  const fresh = freshlyBroken(broken, step.number, now);
  return <StepClocks clocks={clocks} broken={fresh} now={now} />;
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
