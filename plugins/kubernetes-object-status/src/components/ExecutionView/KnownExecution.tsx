import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useRef, useState } from 'react';
import { Polled } from '../../hooks/PollingLoop';
import { useBrokenWindow } from '../../hooks/useBrokenWindow';
import { useExecutionObjects } from '../../hooks/useExecutionObjects';
import { useExecutionTitle } from '../../hooks/useExecutionTitle';
import { useLiveness } from '../../hooks/useLiveness';
import { useNow } from '../../hooks/useNow';
import { usePause } from '../../hooks/usePause';
import { useReplay } from '../../hooks/useReplay';
import { useShortcuts } from '../../hooks/useShortcuts';
import { useTexts } from '../../hooks/useTexts';
import { PreviousVersion } from '../../views/previousVersion';
import { freshlyBroken } from '../../views/restart';
import { runningStep, verdictOf } from '../../views/verdict';
import { AdoptedAlert } from '../AdoptedAlert';
import { AfterwatchAlert } from '../Afterwatch';
import { Announcer } from '../Announcer';
import { Dossier } from '../Dossier';
import { EndAlert } from '../EndAlert';
import { EndedBar, useEndedOutOfSight } from '../EndedBar';
import { ExecutionHeader } from '../ExecutionHeader';
import { ObjectDrawer } from '../ObjectDrawer';
import { ObjectsPanel } from '../ObjectsPanel';
import { ShortcutsHelp } from '../ShortcutsHelp';
import { StaleAlert } from '../State';
import { ReplayAlert, Timeline } from '../Timeline';
import { announcementOf } from './announcement';
import { BlindAlert } from './BlindAlert';
import { downloadJson } from './downloadJson';
import styles from './ExecutionView.module.css';

interface Props {
  execution: Execution;
  polled: Polled<Execution>;
  permalink: string;
  previous?: PreviousVersion;
}

/**
 * An execution that is known: head, alerts, why, objects.
 *
 * @internal
 */
export function KnownExecution(props: Props) {
  const { polled, permalink, previous } = props;
  const texts = useTexts();
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const isUndecided = props.execution.state !== 'Finished';
  const liveness = useLiveness(polled, isUndecided);
  const isSilent = liveness?.type === 'silent';
  const ticking = useNow(isUndecided);
  // A page that is not live must not look as if it were.
  const present = isSilent ? Date.parse(liveness.asOf) : ticking;
  const pause = usePause(props.execution, present);
  const { shown: execution, isPaused, now } = pause;
  const { steps: objects } = useExecutionObjects(execution, { isPaused });
  const broken = useBrokenWindow(execution);
  const title = useExecutionTitle(execution);
  const replay = useReplay({ execution, objects, now });
  const { shown, at } = replay;

  const isFinished = execution.state === 'Finished';
  const top = useRef<HTMLDivElement>(null);
  const ended = useEndedOutOfSight(top, isFinished);
  const step = runningStep(execution);
  const fresh = step && freshlyBroken(broken, step.number, now);
  const message = announcementOf({ execution, liveness, broken: fresh }, texts);

  useShortcuts({
    p: isUndecided || isPaused ? pause.toggle : undefined,
    '?': () => setIsHelpOpen(true),
  });

  function goToTop() {
    ended.dismiss();
    top.current?.scrollIntoView({ block: 'start' });
    top.current?.focus({ preventScroll: true });
  }
  return (
    <div className={styles.view}>
      <Announcer message={message} isSilent={isPaused} />
      {ended.isTold && <EndedBar execution={execution} onGo={goToTop} />}
      <div ref={top} tabIndex={-1} className={styles.top}>
        <ExecutionHeader
          {...shown}
          actual={execution}
          title={title}
          liveness={at === undefined ? liveness : undefined}
          pause={pause}
          broken={at === undefined ? broken : undefined}
          previous={previous}
          commands={{
            link: () => linkTo(permalink),
            download: () => downloadJson(execution, objects),
            showShortcuts: () => setIsHelpOpen(true),
            refresh: polled.refresh,
          }}
        />
      </div>
      {isSilent && <StaleAlert onRetry={polled.refresh} />}
      {at === undefined && <AfterwatchAlert execution={execution} />}
      {execution.adoptedBy && <AdoptedAlert adoptedBy={execution.adoptedBy} />}
      <ReplayAlert replay={replay} isFinished={isFinished} />
      {verdictOf(shown.execution).type !== 'blind' && (
        <BlindAlert execution={shown.execution} objects={shown.objects} />
      )}
      {shown.execution.steps.map(each => (
        <EndAlert key={each.number} step={each} />
      ))}
      <Dossier execution={shown.execution} />
      <Timeline
        execution={execution}
        objects={objects}
        title={title}
        replay={replay}
        now={now}
      />
      <div id="kos-objects" tabIndex={-1} className={styles.objects}>
        <ObjectsPanel
          {...shown}
          isMoving={!isFinished && !isSilent && !isPaused && at === undefined}
        />
      </div>
      <ObjectDrawer
        execution={execution}
        objects={objects}
        permalink={permalink}
      />
      <ShortcutsHelp isOpen={isHelpOpen} onOpenChange={setIsHelpOpen} />
    </div>
  );
}

/** The address that stays, with what the reader has set on the page. */
function linkTo(permalink: string): string {
  const url = new URL(permalink, window.location.href);
  url.search = window.location.search;
  return url.href;
}
