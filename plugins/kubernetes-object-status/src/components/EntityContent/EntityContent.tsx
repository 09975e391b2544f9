import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ExecutionSummary } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Route, Routes, useParams, useSearchParams } from 'react-router-dom';
import { useExecutions } from '../../hooks/useExecutions';
import { failureOf } from '../../views/failure';
import { EmptyState, FailureState, LoadingState } from '../State';
import { tokens } from '../tokens';
import { EntityExecution } from './EntityExecution';

/** As many as tell the environments of an entity and what went there last. */
const recentCount = 100;

/**
 * The tab of an entity: the newest execution of an environment, or the one of
 * a permalink.
 *
 * @internal
 */
export function EntityContent() {
  return (
    <div className={tokens.root}>
      <Routes>
        <Route path="/" element={<EntityDeployments />} />
        <Route path=":executionId" element={<EntityDeployments />} />
      </Routes>
    </div>
  );
}

function EntityDeployments() {
  const entityRef = stringifyEntityRef(useEntity().entity);
  const recent = useExecutions({ entityRef, limit: recentCount });
  const { executionId } = useParams();
  const [search] = useSearchParams();
  const environment = search.get('env') ?? undefined;

  if (recent.value === undefined) {
    if (recent.error === undefined) return <LoadingState />;
    return (
      <FailureState
        failure={failureOf(recent.error)}
        what="deployments"
        onRetry={recent.refresh}
      />
    );
  }
  const { items } = recent.value;
  const props = { entityRef, recent: items };
  if (executionId !== undefined) {
    return <EntityExecution {...props} id={executionId} />;
  }
  if (environment !== undefined) {
    return <NewestOf {...props} environment={environment} />;
  }
  if (items.length === 0) return <EmptyState entityRef={entityRef} />;
  return <EntityExecution {...props} id={items[0].id} />;
}

/** Newest execution of an environment, however long ago it was. */
function NewestOf(props: {
  entityRef: string;
  recent: ExecutionSummary[];
  environment: string;
}) {
  const { entityRef, recent, environment } = props;
  const known = recent.find(each => each.environment === environment);
  const older = useExecutions(
    known ? undefined : { entityRef, environment, limit: 1 },
  );
  const newest = known ?? older.value?.items[0];
  if (newest !== undefined) {
    return (
      <EntityExecution entityRef={entityRef} recent={recent} id={newest.id} />
    );
  }
  if (older.value !== undefined) return <EmptyState entityRef={entityRef} />;
  if (older.error === undefined) return <LoadingState />;
  return (
    <FailureState
      failure={failureOf(older.error)}
      what="deployments"
      onRetry={older.refresh}
    />
  );
}
