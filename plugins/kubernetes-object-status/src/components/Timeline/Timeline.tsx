import { Button, ButtonIcon } from '@backstage/ui';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { useRef, useState } from 'react';
import { useShortcuts } from '../../hooks/useShortcuts';
import { useTexts } from '../../hooks/useTexts';
import { useWidth } from '../../hooks/useWidth';
import { TimelineBody } from './TimelineBody';
import { TimelineProps } from './TimelineProps';
import { changesWords } from './words';
import styles from './Timeline.module.css';

/** Below it there is no room for bars. */
const narrow = 640;

/**
 * How an execution went: bars or a table, and a replay of it.
 *
 * @internal
 */
export function Timeline(props: TimelineProps) {
  const { replay } = props;
  const { isOpen, setOpen, transitions } = replay;
  const texts = useTexts();
  const { t } = texts;
  const root = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const width = useWidth(root);
  const [wantsTable, setWantsTable] = useState(false);
  const isNarrow = width !== undefined && width < narrow;
  useShortcuts({
    t: () => {
      setOpen(!isOpen);
      if (isOpen) return;
      heading.current?.scrollIntoView({ block: 'nearest' });
      heading.current?.focus({ preventScroll: true });
    },
  });
  return (
    <section ref={root} className={styles.card} aria-labelledby="kos-timeline">
      <div className={styles.head}>
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={isOpen ? <RiArrowDownSLine /> : <RiArrowRightSLine />}
          aria-label={t(isOpen ? 'timeline.close' : 'timeline.open')}
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        />
        <h2
          ref={heading}
          id="kos-timeline"
          tabIndex={-1}
          className={styles.title}
        >
          {t('timeline.title')}
        </h2>
        {isOpen && transitions.items && (
          <span className={styles.count}>
            {changesWords(transitions.items, texts)}
          </span>
        )}
        {isOpen && transitions.items && !isNarrow && (
          <Button
            size="small"
            variant="tertiary"
            className={styles.switch}
            onPress={() => setWantsTable(!wantsTable)}
          >
            {t(wantsTable ? 'timeline.chartView' : 'timeline.tableView')}
          </Button>
        )}
      </div>
      {isOpen && <TimelineBody {...props} isTable={wantsTable || isNarrow} />}
    </section>
  );
}
