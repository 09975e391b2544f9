import { Texts, useTexts } from '../../hooks/useTexts';
import { DifferenceLine } from '../../views/textDifference';
import styles from './DiffView.module.css';

interface Props {
  lines: DifferenceLine[];
  /** What it is, for who cannot see it. */
  label: string;
}

/**
 * Lines of a text, with what was taken out and what came in.
 *
 * @internal
 */
export function DiffView({ lines, label }: Props) {
  const texts = useTexts();
  return (
    // Scrolls where lines are long, so the keyboard must reach it.
    <div
      role="region"
      aria-label={label}
      className={styles.view}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <div className={styles.lines}>
        {lines.map((line, index) => (
          <Line key={index} line={line} texts={texts} />
        ))}
      </div>
    </div>
  );
}

const signs = { same: ' ', removed: '−', added: '+' };

function Line({ line, texts }: { line: DifferenceLine; texts: Texts }) {
  const { t } = texts;
  if (line.type === 'skipped') {
    return (
      <div className={styles.skipped}>
        <span className={styles.sign} aria-hidden>
          …
        </span>
        {t('drawer.skippedLines', { count: line.count })}
      </div>
    );
  }
  const { type, text } = line;
  return (
    <div className={styles[type]} lang="en">
      <span className={styles.sign} aria-hidden>
        {signs[type]}
      </span>
      {type !== 'same' && (
        <span className={styles.spoken}>
          {t(type === 'added' ? 'drawer.addedLine' : 'drawer.removedLine')}{' '}
        </span>
      )}
      {text}
    </div>
  );
}
