import { Comparison } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useTexts } from '../../hooks/useTexts';
import { Part } from './Part';
import styles from './ComparePage.module.css';

/**
 * The images that are not the same, container by container.
 *
 * @internal
 */
export function ComparedImages({ comparison }: { comparison: Comparison }) {
  const { t } = useTexts();
  const { images } = comparison;
  return (
    <Part
      title={t('compare.images')}
      note={t('compare.differs', { count: images.length })}
    >
      {images.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('compare.container')}</th>
              <th scope="col">{t('compare.sideA')}</th>
              <th scope="col">{t('compare.sideB')}</th>
            </tr>
          </thead>
          <tbody>
            {images.map(image => {
              const { kind, namespace, name, container, before, after } = image;
              return (
                <tr key={[kind, namespace, name, container].join('/')}>
                  <th scope="row">
                    {container}{' '}
                    <span className={styles.muted}>
                      {t('compare.named', { kind, name })}
                    </span>
                  </th>
                  <td data-side={t('compare.sideA')} className={styles.mono}>
                    {before ?? t('compare.absent')}
                  </td>
                  <td data-side={t('compare.sideB')} className={styles.mono}>
                    {after ?? t('compare.absent')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Part>
  );
}
