import { Comparison } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useTexts } from '../../hooks/useTexts';
import { settingName, settingValue } from './settingWords';
import { Part } from './Part';
import styles from './ComparePage.module.css';

/**
 * Settings of the check that are not the same.
 *
 * @internal
 */
export function ComparedSettings({ comparison }: { comparison: Comparison }) {
  const texts = useTexts();
  const { t } = texts;
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
                  {settingName(setting, texts)}{' '}
                  <span className={styles.muted}>
                    {t('step.title', { number: String(step), name: stepName })}
                  </span>
                </th>
                <td data-side={t('compare.sideA')}>
                  {settingValue(setting, before, texts)}
                </td>
                <td data-side={t('compare.sideB')}>
                  {settingValue(setting, after, texts)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
}
