import { Button } from '@backstage/ui';
import { ExecutionQuery } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useState } from 'react';
import { useExecutions } from '../../hooks/useExecutions';
import { useNow } from '../../hooks/useNow';
import { useTexts } from '../../hooks/useTexts';
import { failureOf, isDefinite } from '../../views/failure';
import { EmptyState, FailureState, LoadingState, StaleAlert } from '../State';
import { DeploymentTable } from './DeploymentTable';
import { NothingListed } from './NothingListed';
import { Page, Pages } from './Pages';
import styles from './DeploymentList.module.css';

interface Props {
  /** Which ones; without a limit. */
  query: Omit<ExecutionQuery, 'limit' | 'cursor'>;
  hrefOf: (id: string) => string;
  /** Which page, where pages stand in the URL; else the list grows. */
  page?: Page;
  /** Where a filter may hide what there is. */
  filtered?: { entity: string; onClear: () => void };
}

/** Grows by this many; the API gives at most 500 at once. */
const pageLength = 50;
const longest = 500;

/**
 * Deployments as a table, newest first, with what is said where there is none.
 *
 * @internal
 */
export function DeploymentList(props: Props) {
  const { query, hrefOf, page, filtered } = props;
  const { t } = useTexts();
  const [limit, setLimit] = useState(pageLength);
  const cursor = page?.cursor;
  const list = useExecutions({ ...query, limit, ...(cursor && { cursor }) });
  const [shown, setShown] = useState(list.value);
  if (list.value !== undefined && list.value !== shown) setShown(list.value);
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
  if (shown.items.length === 0) {
    if (page?.cursor !== undefined || filtered) {
      return <NothingListed page={page} filtered={filtered} />;
    }
    const { entityRef, environment } = query;
    return <EmptyState entityRef={entityRef} environment={environment} />;
  }
  const hasMore = !page && shown.nextCursor !== undefined && limit < longest;
  return (
    <div className={styles.page}>
      {failure && <StaleAlert onRetry={list.refresh} />}
      <DeploymentTable
        executions={shown.items}
        isOfOneEntity={query.entityRef !== undefined}
        hrefOf={hrefOf}
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
      {page && <Pages page={page} next={shown.nextCursor} />}
    </div>
  );
}
