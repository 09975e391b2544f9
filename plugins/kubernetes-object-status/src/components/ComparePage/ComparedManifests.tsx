import { Comparison } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useTexts } from '../../hooks/useTexts';
import { changedObjects, isUncompared } from '../../views/differences';
import { objectName } from '../../views/objectName';
import { DifferenceLines } from '../Differences';
import { Part } from './Part';
import styles from './ComparePage.module.css';

/**
 * What differs of each manifest, field by field.
 *
 * @internal
 */
export function ComparedManifests({ comparison }: { comparison: Comparison }) {
  const { t } = useTexts();
  const changed = changedObjects(comparison).filter(
    each => !isUncompared(each),
  );
  return (
    <Part title={t('compare.manifest')} note={t('compare.manifestHint')}>
      <div className={styles.body}>
        {changed.length === 0 && (
          <p className={styles.muted}>{t('compare.noManifests')}</p>
        )}
        {changed.map(({ difference, lines }) => {
          const { change, cluster, namespace, more } = difference;
          const isWhole = change === 'Added' || change === 'Removed';
          const name = objectName(difference);
          return (
            <details
              key={[cluster, namespace, name].join('/')}
              className={styles.manifest}
              open
            >
              <summary>
                {name}{' '}
                {isWhole && (
                  <span className={styles.muted}>
                    {t(`compare.change.${change}`)}
                  </span>
                )}
              </summary>
              <DifferenceLines lines={lines} />
              {more > 0 && (
                <p className={styles.muted}>
                  {t('compare.more', { count: more })}
                </p>
              )}
            </details>
          );
        })}
      </div>
    </Part>
  );
}
