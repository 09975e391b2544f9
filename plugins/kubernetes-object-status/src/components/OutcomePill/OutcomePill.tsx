import { Texts, useTexts } from '../../hooks/useTexts';
import { OutcomeMark } from '../../views/outcomeMark';
import { lookOf } from './looks';
import styles from './OutcomePill.module.css';

interface Props {
  mark: OutcomeMark;
  /** `plain` is stamp and word without the tint, for lists. */
  size?: 'plain' | 'small' | 'large';
  isMoving?: boolean;
}

/**
 * An outcome or the state on the way to it: icon and word, never one of them.
 *
 * @internal
 */
export function OutcomePill(props: Props) {
  const { mark, size = 'small', isMoving = false } = props;
  const { t } = useTexts();
  const { Icon, tone, isStamp } = lookOf(mark);
  const shape = isStamp ? styles.stamp : styles.glyph;
  const motion = !isStamp && isMoving ? styles.turning : '';
  return (
    <span className={`${styles.pill} ${styles[size]} ${tone}`}>
      <span className={`${shape} ${motion}`} aria-hidden>
        <Icon size={size === 'large' ? 18 : 14} />
      </span>
      <span className={styles.word}>{wordOf(mark, t)}</span>
    </span>
  );
}

function wordOf(mark: OutcomeMark, t: Texts['t']): string {
  if (mark.type === 'outcome') return t(`outcome.${mark.outcome}`);
  if (mark.type === 'state') return t(`state.${mark.state}`);
  return mark.word;
}
