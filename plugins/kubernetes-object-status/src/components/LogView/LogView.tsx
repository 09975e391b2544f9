import { SearchField, ToggleButton } from '@backstage/ui';
import { RiSnowflakeLine, RiTextWrap } from '@remixicon/react';
import { ObjectLog } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useEffect, useRef, useState } from 'react';
import { Texts, useTexts } from '../../hooks/useTexts';
import { findLines } from '../../views/logLines';
import { clockTime } from '../../views/times';
import { CopyIcon, DownloadIcon } from '../IconButton';
import { LogLine } from './LogLine';
import styles from './LogView.module.css';

interface Props {
  log: ObjectLog;
  /** What a file of it is called. */
  name: string;
  isFollowed: boolean;
}

/**
 * The last lines of a container, to be searched, copied and kept.
 *
 * @internal
 */
export function LogView({ log, name, isFollowed }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const [query, setQuery] = useState('');
  const [isWrapped, setIsWrapped] = useState(false);
  const found = findLines(log.lines, query);
  const text = () => log.lines.join('\n');
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The last lines are what one comes for.
    if (view.current) view.current.scrollTop = view.current.scrollHeight;
  }, [log.lines.length, isFollowed]);
  const [first] = found;
  useEffect(() => {
    if (first === undefined) return;
    view.current?.children[first]?.scrollIntoView?.({ block: 'center' });
  }, [first, query]);
  return (
    <>
      <div className={styles.bar}>
        <SearchField
          size="small"
          className={styles.find}
          aria-label={t('drawer.logFind')}
          placeholder={t('drawer.logFind')}
          value={query}
          onChange={setQuery}
        />
        <span role="status" className={styles.found}>
          {query !== '' && foundWords(found.length, texts)}
        </span>
        <span className={styles.tools}>
          <span title={t('drawer.logWrap')}>
            <ToggleButton
              aria-label={t('drawer.logWrap')}
              iconStart={<RiTextWrap />}
              isSelected={isWrapped}
              onChange={setIsWrapped}
            />
          </span>
          <CopyIcon label={t('drawer.logCopy')} text={text} />
          <DownloadIcon
            label={t('drawer.logDownload')}
            name={name}
            text={text}
          />
        </span>
      </div>
      <p className={styles.note}>{asOfWords(log, texts)}</p>
      {log.lines.length === 0 ? (
        <p>{t('drawer.logEmpty', { container: log.container })}</p>
      ) : (
        <div
          ref={view}
          role="region"
          aria-label={t('drawer.logLabel', { container: log.container })}
          className={`${styles.view} ${isWrapped ? styles.wrapped : ''}`}
          lang="en"
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          {log.lines.map((line, index) => (
            <LogLine
              key={index}
              number={index + 1}
              line={line}
              query={query}
              masked={t('drawer.maskedValue')}
              reader={texts.reader}
            />
          ))}
        </div>
      )}
      {log.kept && log.lines.length > 0 && (
        <p className={styles.note}>
          <RiSnowflakeLine size={14} aria-hidden /> {t('drawer.logEnd')}
        </p>
      )}
    </>
  );
}

function foundWords(count: number, { t }: Texts): string {
  return count === 0
    ? t('drawer.logNotFound')
    : t('drawer.logFound', { count });
}

function asOfWords(log: ObjectLog, { t, reader }: Texts): string {
  const values = {
    count: log.lines.length,
    time: clockTime(log.capturedAt, reader),
    masked: t('drawer.masked', { count: log.masked }),
  };
  return log.truncated
    ? t('drawer.logAsOf', values)
    : t('drawer.logAllAsOf', values);
}
