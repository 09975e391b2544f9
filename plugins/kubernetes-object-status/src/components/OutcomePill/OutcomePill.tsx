import { VisuallyHidden } from '@backstage/ui';
import { Texts, useTexts } from '../../hooks/useTexts';
import { OutcomeMark } from '../../views/outcomeMark';
import { WindowRing } from '../WindowClock';
import { lookOf } from './looks';
import styles from './OutcomePill.module.css';

interface Props {
  mark: OutcomeMark;
  /**
   * `plain` is stamp and word without the tint, for lists; `stamp` hides the
   * word from the eye where what it stands at says enough.
   */
  size?: 'stamp' | 'plain' | 'small' | 'large';
  isMoving?: boolean;
  /** Of a step that stabilizes: how much of its window is over. */
  window?: { status: string; share: number };
}

const sizes = {
  stamp: '',
  plain: styles.plain,
  small: styles.small,
  large: styles.large,
};

/**
 * An outcome or the state on the way to it: icon and word, never one of them.
 *
 * @internal
 */
export function OutcomePill(props: Props) {
  const { mark, size = 'small', isMoving = false, window } = props;
  const { t } = useTexts();
  const { Icon, tone, isStamp } = lookOf(mark);
  const shape = isStamp ? styles.stamp : styles.glyph;
  const motion = !isStamp && isMoving ? styles.turning : '';
  const word = outcomeWord(mark, t);
  return (
    <span className={`${styles.pill} ${sizes[size]} ${tone}`}>
      {window ? (
        <WindowRing {...window} />
      ) : (
        <span className={`${shape} ${motion}`} aria-hidden>
          <Icon size={size === 'large' ? 18 : 14} />
        </span>
      )}
      {size === 'stamp' ? (
        <VisuallyHidden>{word}</VisuallyHidden>
      ) : (
        <span>{word}</span>
      )}
    </span>
  );
}

/** The word alone, for where there is no room for a stamp. @internal */
export function outcomeWord(mark: OutcomeMark, t: Texts['t']): string {
  if (mark.type === 'outcome') return t(`outcome.${mark.outcome}`);
  if (mark.type === 'state') return t(`state.${mark.state}`);
  return mark.word;
}
