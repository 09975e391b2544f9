import { Condition } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useTexts } from '../../hooks/useTexts';
import { Section } from './Section';
import styles from './ObjectDrawer.module.css';

/**
 * The conditions of an object as its controller wrote them.
 *
 * @internal
 */
export function Conditions(props: { conditions: Condition[]; asOf: string }) {
  const { conditions, asOf } = props;
  const { t } = useTexts();
  return (
    <Section title={t('drawer.conditions')} asOf={asOf}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('drawer.condition')}</th>
            <th scope="col">{t('drawer.conditionStatus')}</th>
            <th scope="col">{t('drawer.conditionReason')}</th>
          </tr>
        </thead>
        <tbody lang="en">
          {conditions.map(({ type, status, reason, message }) => (
            <tr key={type}>
              <th scope="row">{type}</th>
              <td>{status}</td>
              <td>
                {reason}
                {message !== undefined && (
                  <span className={styles.said}>{message}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
