import { Select } from '@backstage/ui';
import {
  RiAlertLine,
  RiInformationLine,
  RiSnowflakeLine,
} from '@remixicon/react';
import { ObjectEventRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useState } from 'react';
import { Texts, useTexts } from '../../hooks/useTexts';
import { clockOrDay, fullTime } from '../../views/times';
import { tokens } from '../tokens';
import { TabProps } from './DrawerProps';
import { ShownEvents, shownEvents } from './shownEvents';
import styles from './ObjectDrawer.module.css';

const types = ['all', 'Warning', 'Normal'] as const;

/**
 * What the cluster has reported of the object.
 *
 * @internal
 */
export function EventsTab(props: TabProps) {
  const texts = useTexts();
  const { t } = texts;
  const [type, setType] = useState<string>('all');
  const { events, from } = shownEvents(props);
  const chosen = events.filter(each => type === 'all' || each.type === type);
  if (props.detail.evidenceWithheld) {
    return <p className={styles.muted}>{t('drawer.eventsForbidden')}</p>;
  }
  if (from === undefined) {
    return <p className={styles.muted}>{t('drawer.eventsNotRead')}</p>;
  }
  return (
    <>
      <div className={styles.bar}>
        <FromWhen from={from} texts={texts} />
        {events.length > 0 && (
          <Select
            size="small"
            className={`${styles.end} ${styles.select}`}
            aria-label={t('drawer.eventType')}
            options={types.map(value => ({
              value,
              label: t(
                value === 'all' ? 'drawer.eventsAll' : `drawer.events${value}`,
              ),
            }))}
            value={type}
            onChange={key => setType(String(key))}
          />
        )}
      </div>
      <p className={styles.muted}>
        {t(from.type === 'now' ? 'drawer.eventsNow' : 'drawer.eventsKept')}
      </p>
      {chosen.length === 0 ? (
        <p>
          {t(events.length > 0 ? 'drawer.noEventsOfType' : 'drawer.noEvents')}
        </p>
      ) : (
        <ul className={styles.events}>
          {chosen.map((event, index) => (
            <EventItem
              key={`${event.reason} ${index}`}
              event={event}
              reference={from.at}
              texts={texts}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function FromWhen(props: {
  from: NonNullable<ShownEvents['from']>;
  texts: Texts;
}) {
  const { from, texts } = props;
  const { t, reader } = texts;
  const time = clockOrDay(from.at, from.at, reader);
  return (
    <span className={styles.chip} title={fullTime(from.at, reader)}>
      {from.type === 'captured' && <RiSnowflakeLine size={14} aria-hidden />}
      {t(`drawer.eventsOf_${from.type}`, { time })}
    </span>
  );
}

function EventItem(props: {
  event: ObjectEventRow;
  reference: string;
  texts: Texts;
}) {
  const { event, reference, texts } = props;
  const { t, reader } = texts;
  const { type, reason, message, count, lastSeen, reportedBy } = event;
  const isWarning = type === 'Warning';
  const Icon = isWarning ? RiAlertLine : RiInformationLine;
  return (
    <li className={styles.event}>
      <span
        className={`${styles.mark} ${isWarning ? tokens.warn : tokens.none}`}
        aria-hidden
      >
        <Icon size={16} />
      </span>
      <div className={styles.eventText}>
        <div className={styles.eventHead}>
          <strong lang="en">{reason}</strong>
          <span className={styles.small}>
            {count > 1
              ? t('drawer.eventCount', { type, number: String(count) })
              : type}
          </span>
          {lastSeen !== undefined && (
            <time
              className={styles.eventTime}
              dateTime={lastSeen}
              title={fullTime(lastSeen, reader)}
            >
              {clockOrDay(lastSeen, reference, reader)}
            </time>
          )}
        </div>
        <p lang="en">{message}</p>
        {reportedBy !== undefined && (
          <p className={styles.small}>
            {t('drawer.eventBy', { reporter: reportedBy })}
          </p>
        )}
      </div>
    </li>
  );
}
