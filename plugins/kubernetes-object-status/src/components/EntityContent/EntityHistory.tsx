import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { useLink } from '../../hooks/useLink';
import { useTexts } from '../../hooks/useTexts';
import { entityContentRouteRef, entityExecutionRouteRef } from '../../routes';
import { DeploymentList } from '../DeploymentList';
import styles from './EntityContent.module.css';

/**
 * All deployments of an entity, or those of one environment.
 *
 * @internal
 */
export function EntityHistory() {
  const { t } = useTexts();
  const entityRef = stringifyEntityRef(useEntity().entity);
  const [search] = useSearchParams();
  const environment = search.get('environment') ?? undefined;
  const tabHref = useLink(entityContentRouteRef)?.() ?? '';
  const link = useLink(entityExecutionRouteRef);
  const back =
    environment === undefined
      ? tabHref
      : `${tabHref}?${new URLSearchParams({ env: environment })}`;
  return (
    <div className={styles.page}>
      <div className={styles.heading}>
        <h2 className={styles.title}>
          {environment === undefined
            ? t('list.title')
            : t('list.label', { environment })}
        </h2>
        <Link href={back}>{t('list.backToNewest')}</Link>
      </div>
      <DeploymentList
        query={{ entityRef, environment }}
        hrefOf={executionId => link?.({ executionId }) ?? ''}
      />
    </div>
  );
}
