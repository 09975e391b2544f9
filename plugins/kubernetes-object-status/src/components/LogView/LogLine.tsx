import { memo, ReactNode } from 'react';
import { partsOfLine, splitStamp } from '../../views/logLines';
import { clockTime, fullTime, TimeReader } from '../../views/times';
import styles from './LogView.module.css';

interface Props {
  /** From 1. */
  number: number;
  line: string;
  query: string;
  /** What stands for a value that was taken out. */
  masked: string;
  reader: TimeReader;
}

/**
 * A line of a log: what was masked is a word, what was looked for is marked.
 *
 * @internal
 */
export const LogLine = memo(Line);

function Line({ number, line, query, masked, reader }: Props) {
  const { at, text } = splitStamp(line);
  return (
    <div className={styles.line}>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      {at !== undefined && (
        <time
          className={styles.time}
          dateTime={at}
          title={fullTime(at, reader)}
        >
          {clockTime(at, reader)}
        </time>
      )}
      <span>
        {partsOfLine(text, query).map((part, index): ReactNode => {
          if (part.type === 'masked') {
            return (
              <span key={index} className={styles.masked}>
                {masked}
              </span>
            );
          }
          if (part.type === 'found')
            return <mark key={index}>{part.text}</mark>;
          return part.text;
        })}
      </span>
    </div>
  );
}
