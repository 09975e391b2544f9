import { Alert, Button, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { RiEyeOffLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { failureOf, isDefinite } from '../../views/failure';
import { ObjectTab, objectTabs } from '../../views/objectAddress';
import { LoadingState } from '../State';
import { DrawerProps, TabProps } from './DrawerProps';
import { EventsTab } from './EventsTab';
import { LogTab } from './LogTab';
import { ManifestTab } from './ManifestTab';
import { shownEvents } from './shownEvents';
import { SummaryTab } from './SummaryTab';
import styles from './ObjectDrawer.module.css';

const tabs: Record<ObjectTab, (props: TabProps) => ReactNode> = {
  summary: SummaryTab,
  events: EventsTab,
  log: LogTab,
  manifest: ManifestTab,
};

/**
 * What is told of the object, or why there is nothing to tell.
 *
 * @internal
 */
export function DrawerContent(props: DrawerProps) {
  const { polled, row, step } = props;
  const { value: detail, error, refresh } = polled;
  const failure = error === undefined ? undefined : failureOf(error);
  const isGone = step === undefined || failure?.type === 'notFound';
  if (isGone && (row === undefined || failure?.type === 'notFound')) {
    return <Gone />;
  }
  if (failure && (detail === undefined || isDefinite(failure))) {
    return <Failed onRetry={refresh} />;
  }
  if (detail === undefined || row === undefined) return <LoadingState />;
  return <KnownObject {...props} row={row} detail={detail} />;
}

function KnownObject(props: TabProps) {
  const { address, detail, row } = props;
  const { t } = useTexts();
  const { tab, setTab } = address;
  const isPod = row.kind === 'Pod' && row.apiVersion === 'v1';
  // The log of anything else is a sentence; its tab stays where it is linked to.
  const shown = objectTabs.filter(
    each => each !== 'log' || isPod || tab === 'log',
  );
  const count = shownEvents(props).events.length;
  return (
    <>
      {detail.evidenceWithheld && (
        <div className={styles.alert}>
          <Alert
            status="info"
            icon={<RiEyeOffLine />}
            title={t('drawer.withheld', {
              permission: 'kubernetes-object-status.evidence.read',
            })}
          />
        </div>
      )}
      <Tabs
        className={styles.tabsRoot}
        selectedKey={tab}
        onSelectionChange={key => {
          const chosen = objectTabs.find(each => each === key);
          if (chosen && chosen !== tab) setTab(chosen);
        }}
      >
        <div className={styles.tabs}>
          <TabList aria-label={t('drawer.tabs')}>
            {shown.map(each => (
              <Tab key={each} id={each}>
                {t(`drawer.${each}`)}
                {each === 'events' && count > 0 && (
                  <span className={styles.count}>{count}</span>
                )}
              </Tab>
            ))}
          </TabList>
        </div>
        {shown.map(each => {
          const Content = tabs[each];
          return (
            <TabPanel key={each} id={each} className={styles.panel}>
              {each === tab && <Content {...props} />}
            </TabPanel>
          );
        })}
      </Tabs>
    </>
  );
}

function Gone() {
  const { t } = useTexts();
  return (
    <div className={styles.state}>
      <p className={styles.strong}>{t('drawer.gone')}</p>
      <p className={styles.muted}>{t('drawer.goneText')}</p>
    </div>
  );
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTexts();
  return (
    <div className={styles.state} role="alert">
      <p className={styles.strong}>{t('drawer.failed')}</p>
      <Button size="small" variant="secondary" onPress={onRetry}>
        {t('error.retry')}
      </Button>
    </div>
  );
}
