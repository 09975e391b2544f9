import { RiIndeterminateCircleLine, RiRefreshLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { Texts, useTexts } from '../../hooks/useTexts';
import { knownStatus, statusMarkOf } from '../../views/statusMark';
import { clockOrDay, fullTime } from '../../views/times';
import { IconButton } from '../IconButton';
import { StatusIcon } from '../StatusIcon';
import { tokens } from '../tokens';
import { TabProps } from './DrawerProps';
import styles from './ObjectDrawer.module.css';

/**
 * When the step ended and live now, beside each other and never as one; while
 * the step runs there is only now.
 *
 * @internal
 */
export function Moments(props: TabProps) {
  const { row, isRunning } = props;
  const texts = useTexts();
  const { t } = texts;
  if (isRunning) {
    return (
      <div className={styles.moments}>
        <Moment title={t('drawer.now')}>
          <Told {...row} isMoving texts={texts} />
        </Moment>
      </div>
    );
  }
  return (
    <div className={styles.moments}>
      <Ended {...props} texts={texts} />
      <Now {...props} texts={texts} />
    </div>
  );
}

function Ended({ row, detail, step, texts }: TabProps & { texts: Texts }) {
  const { t, reader } = texts;
  const at = detail.ended?.at ?? step?.finishedAt ?? row.since;
  return (
    <Moment
      title={t('drawer.whenEnded', { time: clockOrDay(at, at, reader) })}
      hint={fullTime(at, reader)}
    >
      <Told {...row} texts={texts} />
    </Moment>
  );
}

function Now(props: TabProps & { texts: Texts }) {
  const { detail, polled, texts } = props;
  const { t, reader } = texts;
  const { now, ended } = detail;
  const again = (
    <IconButton
      icon={<RiRefreshLine />}
      label={t('drawer.askAgain')}
      onPress={polled.refresh}
    />
  );
  if (now === undefined) {
    return (
      <Moment title={t('drawer.liveNowUnknown')} action={again}>
        <span className={styles.muted}>{missingWords(props)}</span>
      </Moment>
    );
  }
  const reference = ended?.at ?? now.at;
  return (
    <Moment
      title={t('drawer.liveNow', {
        time: clockOrDay(now.at, reference, reader),
      })}
      hint={fullTime(now.at, reader)}
      action={again}
    >
      {now.status === undefined ? (
        <>
          <span className={`${styles.mark} ${tokens.none}`} aria-hidden>
            <RiIndeterminateCircleLine size={16} />
          </span>
          <strong>{t('drawer.goneNow')}</strong>
          <span className={styles.small}>{t('drawer.goneNowText')}</span>
        </>
      ) : (
        <Told
          counted
          status={now.status}
          reason={now.reason ?? ''}
          texts={texts}
        />
      )}
    </Moment>
  );
}

function missingWords({ detail, row, texts }: TabProps & { texts: Texts }) {
  const { t } = texts;
  const { cluster, kind } = row;
  if (detail.nowMissing === 'Forbidden') {
    return t('drawer.notPermitted', { cluster });
  }
  if (detail.nowMissing === 'NotAsked') {
    return kind === 'Secret'
      ? t('drawer.secretNotAsked')
      : t('drawer.notConfigured', { cluster });
  }
  return t('drawer.notAnswering', { cluster });
}

function Moment(props: {
  title: string;
  hint?: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles.moment}>
      <div className={styles.momentTitle}>
        <span title={props.hint}>{props.title}</span>
        {props.action}
      </div>
      <div className={styles.told}>{props.children}</div>
    </div>
  );
}

function Told(props: {
  counted: boolean;
  notCounted?: string;
  status: string;
  reason: string;
  isMoving?: boolean;
  texts: Texts;
}) {
  const { status, reason, isMoving = false, texts } = props;
  const mark = statusMarkOf(props);
  const isOther = props.counted && knownStatus(status) !== status;
  return (
    <>
      <StatusIcon mark={mark} isMoving={isMoving} />
      <strong>{isOther ? status : texts.t(`status.${mark}`)}</strong>
      <span className={styles.small} lang="en">
        {reason}
      </span>
    </>
  );
}
