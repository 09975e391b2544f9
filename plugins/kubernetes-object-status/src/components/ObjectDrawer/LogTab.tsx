import { Select, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { ContainerRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useState } from 'react';
import { Texts, useTexts } from '../../hooks/useTexts';
import { useObjectLog } from '../../hooks/useObjectLog';
import { failureOf } from '../../views/failure';
import { LogView } from '../LogView';
import { LoadingState } from '../State';
import { TabProps } from './DrawerProps';
import styles from './ObjectDrawer.module.css';

/**
 * The last lines that a container of a Pod wrote.
 *
 * @internal
 */
export function LogTab(props: TabProps) {
  const texts = useTexts();
  const { detail } = props;
  const { containers = [] } = detail.ended ?? detail.now ?? {};
  const whyNot = whyNoLog(props, containers, texts);
  if (whyNot !== undefined) return <p className={styles.muted}>{whyNot}</p>;
  return <Logs {...props} containers={containers} texts={texts} />;
}

function whyNoLog(
  { detail, row }: TabProps,
  containers: ContainerRow[],
  { t }: Texts,
): string | undefined {
  switch (detail.logs) {
    case 'NotAPod':
      return t('drawer.logNotAPod');
    case 'Off':
      return t('drawer.logOff', { cluster: row.cluster });
    case 'Forbidden':
      return detail.evidenceWithheld
        ? t('drawer.logForbidden')
        : t('drawer.logRefused', { cluster: row.cluster });
    default:
      return containers.length === 0 ? t('drawer.logNoContainers') : undefined;
  }
}

/** The one that is in trouble says most. */
function firstOf(containers: ContainerRow[]): ContainerRow {
  return (
    containers.find(({ ready, now }) => !ready && now?.state !== 'Waiting') ??
    containers.find(({ restarts }) => restarts > 0) ??
    containers.find(({ role }) => role === 'Main') ??
    containers[0]
  );
}

function Logs(props: TabProps & { containers: ContainerRow[]; texts: Texts }) {
  const { shown, containers, detail, isRunning, row, texts } = props;
  const { t } = texts;
  const [container, setContainer] = useState(() => firstOf(containers).name);
  const [isPrevious, setIsPrevious] = useState(false);
  const [isFollowed, setIsFollowed] = useState(false);
  const mayFollow = isRunning && detail.logs === 'Live' && !isPrevious;
  const log = useObjectLog(
    shown,
    { container, previous: isPrevious },
    isFollowed && mayFollow,
  );
  return (
    <>
      <div className={styles.bar}>
        <Select
          size="small"
          aria-label={t('drawer.logContainer')}
          options={containers.map(({ name }) => ({ value: name, label: name }))}
          value={container}
          onChange={key => setContainer(String(key))}
        />
        <ToggleButtonGroup
          aria-label={t('drawer.logWhich')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[isPrevious ? 'previous' : 'current']}
          onSelectionChange={keys => setIsPrevious(keys.has('previous'))}
        >
          <ToggleButton id="current">{t('drawer.logCurrent')}</ToggleButton>
          <ToggleButton id="previous">{t('drawer.logPrevious')}</ToggleButton>
        </ToggleButtonGroup>
        {mayFollow && (
          <ToggleButton isSelected={isFollowed} onChange={setIsFollowed}>
            {t('drawer.logFollow')}
          </ToggleButton>
        )}
      </div>
      {log.value ? (
        <LogView
          key={`${container} ${isPrevious}`}
          log={log.value}
          name={`${row.name}-${container}.log`}
          isFollowed={isFollowed && mayFollow}
        />
      ) : (
        <NoLog error={log.error} container={container} texts={texts} />
      )}
    </>
  );
}

function NoLog(props: { error: unknown; container: string; texts: Texts }) {
  const { error, container, texts } = props;
  const { t } = texts;
  if (error === undefined) return <LoadingState />;
  return (
    <p className={styles.muted}>
      {failureOf(error).type === 'notFound'
        ? t('drawer.logNone', { container })
        : t('drawer.logFailed')}
    </p>
  );
}
