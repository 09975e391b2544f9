import { RiAlertLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { objectName } from '../../views/objectName';
import { StepWarning } from '../../views/stepWarnings';
import { tokens } from '../tokens';
import styles from './WarningList.module.css';

/**
 * What stands beside a status or an outcome and changes neither, with the
 * object that it is about.
 *
 * @internal
 */
export function WarningList({ warnings }: { warnings: StepWarning[] }) {
  const { t } = useTexts();
  if (warnings.length === 0) return null;
  return (
    <ul className={`${styles.list} ${tokens.warn}`}>
      {warnings.map(({ warning: { code, message }, object }, index) => (
        <li key={`${code} ${index}`} className={styles.warning}>
          <span className={styles.icon} aria-hidden>
            <RiAlertLine size={14} />
          </span>
          {object
            ? t('step.warningOf', { object: objectName(object), message })
            : message}
        </li>
      ))}
    </ul>
  );
}
