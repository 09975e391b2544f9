import { ApiWarning } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { RiAlertLine } from '@remixicon/react';
import { tokens } from '../tokens';
import styles from './WarningList.module.css';

/**
 * What stands beside a status or an outcome and changes neither.
 *
 * @internal
 */
export function WarningList({ warnings }: { warnings: ApiWarning[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul className={`${styles.list} ${tokens.warn}`}>
      {warnings.map((warning, index) => (
        <li key={`${warning.code} ${index}`} className={styles.warning}>
          <span className={styles.icon} aria-hidden>
            <RiAlertLine size={14} />
          </span>
          {warning.message}
        </li>
      ))}
    </ul>
  );
}
