import { VisuallyHidden } from '@backstage/ui';
import { useTexts } from '../../hooks/useTexts';
import { DifferenceLine } from '../../views/differences';
import styles from './Differences.module.css';

/**
 * Fields that differ: what was, then what is, each with its sign.
 *
 * @internal
 */
export function DifferenceLines({ lines }: { lines: DifferenceLine[] }) {
  const { t } = useTexts();
  return (
    <ul className={styles.lines}>
      {lines.map(({ sign, field, path, value }) => (
        <li
          key={`${sign} ${path}`}
          className={sign === '-' ? styles.gone : styles.there}
          title={path}
        >
          <span aria-hidden className={styles.sign}>
            {sign === '-' ? '−' : '+'}
          </span>
          <VisuallyHidden>
            {t(sign === '-' ? 'dossier.was' : 'dossier.is')}
          </VisuallyHidden>
          <span>
            {t('dossier.line', {
              field,
              value: value ?? t('dossier.withheld'),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
