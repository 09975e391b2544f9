import { Button } from '@backstage/ui';
import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useRef, useState } from 'react';
import { Texts, useTexts } from '../../hooks/useTexts';
import { useWidth } from '../../hooks/useWidth';
import { splitName } from '../../views/splitName';
import { ReplayChanges } from '../../views/timeline/changes';
import { PathShare } from '../../views/timeline/criticalPath';
import { Lane } from '../../views/timeline/lanes';
import { PathPart } from '../../views/timeline/PathPart';
import { shownLanes } from '../../views/timeline/shownLanes';
import { BarButtons } from './BarButtons';
import { axisHeight, chartLayout, laneHeight } from './chartLayout';
import { Drawing } from './Drawing';
import { changesWords, laneName, shareWords, timeOf } from './words';
import styles from './Timeline.module.css';

interface Props {
  title: string;
  transitions: Transition[];
  lanes: Lane[];
  path: PathPart[];
  share?: PathShare;
  changes: ReplayChanges;
  /** The moment that is looked at; absent at the end. */
  at?: number;
  onChoose: (at: number) => void;
}

/** More of them hide what decided. */
const mostAtFirst = 30;

/** Where nobody can tell the width. */
const usualWidth = 600;

/**
 * The bars, each lane with its name.
 *
 * @internal
 */
export function Chart(props: Props) {
  const { lanes, path, changes, at } = props;
  const texts = useTexts();
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot) ?? usualWidth;
  const [isWhole, setIsWhole] = useState(false);
  const critical = new Set(
    path.flatMap(part =>
      part.type === 'object' ? [`${part.step}/${part.object.id}`] : [],
    ),
  );
  const most = isWhole ? Infinity : mostAtFirst;
  const shown = shownLanes(lanes, most, critical);
  const hidden = lanes.length - shown.length;
  const layout = chartLayout(width, shown.length, changes);
  return (
    <>
      <div className={styles.chart}>
        <div
          className={styles.names}
          style={{ paddingBlockStart: axisHeight }}
          aria-hidden
        >
          {shown.map(lane => (
            <Name
              key={lane.key}
              lane={lane}
              isCritical={critical.has(lane.key)}
            />
          ))}
        </div>
        <div ref={plot} className={styles.plot}>
          <Drawing
            lanes={shown}
            path={path}
            changes={changes}
            layout={layout}
            at={at}
            summary={summaryOf(props, texts)}
          />
          <BarButtons lanes={shown} layout={layout} onChoose={props.onChoose} />
        </div>
      </div>
      {hidden > 0 && (
        <div className={styles.more}>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setIsWhole(true)}
          >
            {texts.t('timeline.showMore', { count: hidden })}
          </Button>
        </div>
      )}
    </>
  );
}

/** Of a child what tells it from its siblings; all of it on hover. */
function Name({ lane, isCritical }: { lane: Lane; isCritical: boolean }) {
  const texts = useTexts();
  const { object, level } = lane;
  const name = laneName(lane, texts);
  const isStep = object === undefined;
  const isFailed = lane.segments.at(-1)?.status === 'Failed';
  const looks = [
    styles.name,
    (isStep || isCritical) && styles.strong,
    !isStep && isFailed && styles.failedName,
  ].filter(Boolean);
  return (
    <div
      className={looks.join(' ')}
      style={{ height: laneHeight, paddingInlineStart: level * 12 }}
      title={name}
    >
      {object && level > 1
        ? `${object.kind} …${splitName(object.name).tail}`
        : name}
    </div>
  );
}

function summaryOf(
  { title, transitions, changes, share }: Props,
  texts: Texts,
): string {
  const { t, duration } = texts;
  return t('timeline.summary', {
    title,
    changes: changesWords(transitions, texts),
    duration: duration(changes.to - changes.from),
    from: timeOf(changes.from, texts),
    to: timeOf(changes.to, texts),
    share: share
      ? t('timeline.shareSentence', {
          percent: String(share.percent),
          what: shareWords(share, texts),
        })
      : '',
  });
}
