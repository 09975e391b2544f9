import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { useExecutions } from '../../hooks/useExecutions';
import { useHistorySearch } from '../../hooks/useHistorySearch';
import { useLink } from '../../hooks/useLink';
import { useTexts } from '../../hooks/useTexts';
import { entityContentRouteRef, entityExecutionRouteRef } from '../../routes';
import { isFiltered } from '../../views/historySearch';
import { DeploymentList } from '../DeploymentList';
import { HistoryFilterBar } from '../HistoryFilter';
import styles from './EntityContent.module.css';

/** As many as tell what there is to choose from. */
const recentCount = 100;

/**
 * All deployments of an entity, or those that the address asks for.
 *
 * @internal
 */
export function EntityHistory() {
  const { t } = useTexts();
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { filter, cursor, change, goTo, clear } = useHistorySearch();
  const recent = useExecutions({ entityRef, limit: recentCount });
  const { environment } = filter;
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
      <HistoryFilterBar
        filter={filter}
        onChange={change}
        onClear={clear}
        recent={recent.value?.items ?? []}
      />
      <DeploymentList
        query={{ entityRef, ...filter }}
        hrefOf={executionId => link?.({ executionId }) ?? ''}
        page={{ cursor, goTo }}
        filtered={
          isFiltered(filter)
            ? { entity: entity.metadata.name, onClear: clear }
            : undefined
        }
      />
    </div>
  );
}
