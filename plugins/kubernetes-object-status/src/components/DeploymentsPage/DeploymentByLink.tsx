import { Alert } from '@backstage/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { Navigate, useLocation, useParams } from 'react-router-dom';
import { useExecution } from '../../hooks/useExecution';
import { usePolling } from '../../hooks/usePolling';
import { useLink } from '../../hooks/useLink';
import { useTexts } from '../../hooks/useTexts';
import { entityTabPath } from '../../entityTab';
import { objectPath } from '../../views/objectAddress';
import {
  compareRouteRef,
  deploymentsRouteRef,
  executionRouteRef,
} from '../../routes';
import { compareSearch } from '../ComparePage';
import { ExecutionLinksProvider } from '../ExecutionLinks';
import { ExecutionView } from '../ExecutionView';
import { LoadingState } from '../State';
import styles from './DeploymentsPage.module.css';

/**
 * An execution by its id. While its entity is in the catalog it is shown on
 * the entity's tab; else here.
 *
 * @internal
 */
export function DeploymentByLink() {
  const { executionId = '', n, uid } = useParams();
  const { search } = useLocation();
  const { t } = useTexts();
  const polled = useExecution(executionId);
  const link = useLink(executionRouteRef);
  const compareHref = useLink(compareRouteRef)?.() ?? '';
  const allHref = useLink(deploymentsRouteRef)?.() ?? '/';
  const tab = useEntityTab(polled.value?.entityRef);

  if (tab.type === 'looking') return <LoadingState />;
  if (tab.type === 'there') {
    const page = `${tab.href}/${executionId}`;
    const pathname =
      uid === undefined ? page : objectPath(page, Number(n), { id: uid });
    return <Navigate replace to={{ pathname, search }} />;
  }
  return (
    <div className={styles.page}>
      {tab.type === 'gone' && (
        <Alert
          status="info"
          icon
          title={t('gone.title', { entity: tab.name })}
        />
      )}
      <ExecutionLinksProvider
        value={{
          execution: id => link?.({ executionId: id }) ?? '',
          compare: (a, b) => `${compareHref}${compareSearch({ a, b })}`,
        }}
      >
        <ExecutionView
          polled={polled}
          permalink={link?.({ executionId }) ?? ''}
          all={{ href: allHref, text: t('notFound.allOfPortal') }}
        />
      </ExecutionLinksProvider>
    </div>
  );
}

type EntityTab =
  | { type: 'none' }
  /** Its entity is no longer in the catalog, or not for this reader. */
  | { type: 'gone'; name: string }
  | { type: 'looking' }
  | { type: 'there'; href: string };

/** The tab of an entity, if the catalog has it and it has one. */
function useEntityTab(entityRef: string | undefined): EntityTab {
  const catalogApi = useApi(catalogApiRef);
  const entityLink = useLink(entityRouteRef);
  const found = usePolling({
    key: entityRef,
    ask: async () => {
      const entity = await catalogApi.getEntityByRef(entityRef ?? '');
      return { exists: entity !== undefined };
    },
    intervalMs: () => undefined,
  });
  if (entityRef === undefined || found.error !== undefined) {
    return { type: 'none' };
  }
  if (found.value === undefined) return { type: 'looking' };
  const parsed = parseEntityRef(entityRef);
  const hasTab = parsed.kind.toLocaleLowerCase('en-US') === 'component';
  if (!found.value.exists) return { type: 'gone', name: parsed.name };
  if (!hasTab || !entityLink) return { type: 'none' };
  return {
    type: 'there',
    href: `${entityLink(entityRouteParams(parsed))}/${entityTabPath}`,
  };
}
