import { Comparison } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useTexts } from '../../hooks/useTexts';
import { valueText } from '../../views/differences';
import { Part } from './Part';
import styles from './ComparePage.module.css';

/**
 * Settings of the check that are not the same.
 *
 * @internal
 */
export function ComparedSettings({ comparison }: { comparison: Comparison }) {
  const { t } = useTexts();
  const { settings } = comparison;
  return (
    <Part
      title={t('compare.settings')}
      note={t('compare.differs', { count: settings.length })}
    >
      {settings.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('compare.setting')}</th>
              <th scope="col">{t('compare.sideA')}</th>
              <th scope="col">{t('compare.sideB')}</th>
            </tr>
          </thead>
          <tbody>
            {settings.map(({ step, stepName, setting, before, after }) => (
              <tr key={`${step} ${setting}`}>
                <th scope="row">
                  {setting}{' '}
                  <span className={styles.muted}>
                    {t('step.title', { number: String(step), name: stepName })}
                  </span>
                </th>
                <td data-side={t('compare.sideA')} className={styles.mono}>
                  {valueText(before) ?? t('compare.absent')}
                </td>
                <td data-side={t('compare.sideB')} className={styles.mono}>
                  {valueText(after) ?? t('compare.absent')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
}
