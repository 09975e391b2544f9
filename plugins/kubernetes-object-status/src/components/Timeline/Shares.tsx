import { useTexts } from '../../hooks/useTexts';
import { PathShare } from '../../views/timeline/criticalPath';
import { shareWords } from './words';
import styles from './Timeline.module.css';

/** More of them say less. */
const most = 3;

/**
 * What took most of the time.
 *
 * @internal
 */
export function Shares({ shares }: { shares: readonly PathShare[] }) {
  const texts = useTexts();
  const { t } = texts;
  const told = shares.filter(({ percent }) => percent > 0).slice(0, most);
  if (told.length === 0) return null;
  return (
    <ul className={styles.shares}>
      {told.map((share, index) => (
        <li key={shareWords(share, texts)}>
          {t(index === 0 ? 'timeline.share' : 'timeline.shareMore', {
            percent: String(share.percent),
            what: shareWords(share, texts),
          })}
        </li>
      ))}
    </ul>
  );
}
