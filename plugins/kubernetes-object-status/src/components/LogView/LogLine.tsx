import { memo, ReactNode } from 'react';
import { partsOfLine } from '../../views/logLines';
import styles from './LogView.module.css';

interface Props {
  /** From 1. */
  number: number;
  line: string;
  query: string;
  /** What stands for a value that was taken out. */
  masked: string;
}

/**
 * A line of a log: what was masked is a word, what was looked for is marked.
 *
 * @internal
 */
export const LogLine = memo(Line);

function Line({ number, line, query, masked }: Props) {
  return (
    <div className={styles.line}>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <span>
        {partsOfLine(line, query).map((part, index): ReactNode => {
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
