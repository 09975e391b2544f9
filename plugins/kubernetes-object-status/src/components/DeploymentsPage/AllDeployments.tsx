import { Button } from '@backstage/ui';
import { useState } from 'react';
import { useExecutions } from '../../hooks/useExecutions';
import { useNow } from '../../hooks/useNow';
import { useLink } from '../../hooks/useLink';
import { useTexts } from '../../hooks/useTexts';
import { executionRouteRef } from '../../routes';
import { failureOf, isDefinite } from '../../views/failure';
import { EmptyState, FailureState, LoadingState, StaleAlert } from '../State';
import { DeploymentTable } from './DeploymentTable';
import styles from './DeploymentsPage.module.css';

/** Grows by this many; the API gives at most 500 at once. */
const pageLength = 50;
const longest = 500;

/**
 * The deployments of all entities, newest first.
 *
 * @internal
 */
export function AllDeployments() {
  const { t } = useTexts();
  const [limit, setLimit] = useState(pageLength);
  const list = useExecutions({ limit });
  const [shown, setShown] = useState(list.value);
  if (list.value !== undefined && list.value !== shown) setShown(list.value);
  const link = useLink(executionRouteRef);
  const now = useNow(true);

  const failure = list.error === undefined ? undefined : failureOf(list.error);
  if (failure && (shown === undefined || isDefinite(failure))) {
    return (
      <FailureState
        failure={failure}
        what="deployments"
        onRetry={list.refresh}
      />
    );
  }
  if (shown === undefined) return <LoadingState />;
  if (shown.items.length === 0) return <EmptyState />;
  const hasMore = shown.nextCursor !== undefined && limit < longest;
  return (
    <div className={styles.page}>
      {failure && <StaleAlert onRetry={list.refresh} />}
      <DeploymentTable
        executions={shown.items}
        hrefOf={executionId => link?.({ executionId }) ?? ''}
        now={now}
      />
      {hasMore && (
        <Button
          variant="secondary"
          onPress={() => setLimit(limit + pageLength)}
        >
          {t('list.more')}
        </Button>
      )}
    </div>
  );
}
