import { Alert, Button } from '@backstage/ui';
import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useMemo } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { ReplayChanges } from '../../views/timeline/changes';
import { criticalPath, sharesOf } from '../../views/timeline/criticalPath';
import { historyOf } from '../../views/timeline/history';
import { lanesOf } from '../../views/timeline/lanes';
import { LoadingState } from '../State';
import { ChangesTable } from './ChangesTable';
import { Chart } from './Chart';
import { Legend } from './Legend';
import { ReplayBar } from './ReplayBar';
import { Shares } from './Shares';
import { TimelineProps } from './TimelineProps';
import styles from './Timeline.module.css';

/**
 * Everything below the timeline's head.
 *
 * @internal
 */
export function TimelineBody(props: TimelineProps & { isTable: boolean }) {
  const { transitions, changes } = props.replay;
  const { t } = useTexts();
  if (transitions.items === undefined || changes === undefined) {
    if (transitions.error === undefined) return <LoadingState />;
    return (
      <Alert
        m="4"
        status="warning"
        icon
        title={t('timeline.failed')}
        customActions={
          <Button
            size="small"
            variant="secondary"
            onPress={transitions.refresh}
          >
            {t('error.retry')}
          </Button>
        }
      />
    );
  }
  if (transitions.items.length === 0) {
    return <p className={styles.note}>{t('timeline.nothing')}</p>;
  }
  return <Known {...props} items={transitions.items} changes={changes} />;
}

interface KnownProps extends TimelineProps {
  isTable: boolean;
  items: Transition[];
  changes: ReplayChanges;
}

function Known(props: KnownProps) {
  const { execution, objects, replay, now, isTable, items, changes } = props;
  const { lanes, path } = useMemo(() => {
    const rows = new Map(
      [...objects].map(([step, known]) => [step, known.items ?? []]),
    );
    const history = historyOf(execution, items, now);
    return { lanes: lanesOf(history, rows), path: criticalPath(history, rows) };
  }, [execution, objects, items, now]);
  const shares = sharesOf(path);
  const isFinished = execution.finishedAt !== undefined;
  return (
    <>
      {isFinished && <Shares shares={shares} />}
      {isTable ? (
        <ChangesTable transitions={items} at={replay.at} />
      ) : (
        <>
          <Legend lanes={lanes} />
          <Chart
            title={props.title}
            transitions={items}
            lanes={lanes}
            path={isFinished ? path : []}
            share={isFinished ? shares[0] : undefined}
            changes={changes}
            at={replay.at}
            onChoose={replay.moveTo}
          />
        </>
      )}
      <ReplayBar changes={changes} at={replay.at} moveTo={replay.moveTo} />
    </>
  );
}
