import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ExecutionSummary } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ReactElement } from 'react';
import { Route, Routes, useParams, useSearchParams } from 'react-router-dom';
import { useExecutions } from '../../hooks/useExecutions';
import { Polled } from '../../hooks/PollingLoop';
import { failureOf } from '../../views/failure';
import { objectRoute } from '../../views/objectAddress';
import { EmptyState, FailureState, LoadingState } from '../State';
import { tokens } from '../tokens';
import { EntityCompare } from './EntityCompare';
import { EntityExecution } from './EntityExecution';
import { EntityHistory } from './EntityHistory';
import { ownerLinks } from './ownerLinks';

/** As many as tell the environments of an entity and what went there last. */
const recentCount = 100;

/**
 * The tab of an entity: the newest execution of an environment, the one of a
 * permalink, or all of them.
 *
 * @internal
 */
export function EntityContent() {
  return (
    <div className={tokens.root}>
      <Routes>
        <Route path="/" element={<EntityDeployments />} />
        <Route path="history" element={<EntityHistory />} />
        <Route path="compare" element={<EntityCompare />} />
        <Route path=":executionId" element={<EntityDeployments />} />
        <Route
          path={`:executionId/${objectRoute}`}
          element={<EntityDeployments />}
        />
      </Routes>
    </div>
  );
}

function EntityDeployments() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const recent = useExecutions({ entityRef, limit: recentCount });
  const { executionId } = useParams();
  const [search] = useSearchParams();
  const environment = search.get('env') ?? undefined;
  const owner = ownerLinks(entity);

  if (recent.value === undefined) {
    return <NoList list={recent} owner={owner} />;
  }
  const { items } = recent.value;
  const props = { entityRef, recent: items };
  if (executionId !== undefined) {
    return <EntityExecution {...props} id={executionId} />;
  }
  if (environment !== undefined) {
    return <NewestOf {...props} environment={environment} owner={owner} />;
  }
  if (items.length === 0) return <EmptyState entityRef={entityRef} />;
  return <EntityExecution {...props} id={items[0].id} />;
}

/** Newest execution of an environment, however long ago it was. */
function NewestOf(props: {
  entityRef: string;
  recent: ExecutionSummary[];
  environment: string;
  owner: ReactElement | undefined;
}) {
  const { entityRef, recent, environment, owner } = props;
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
  if (older.value !== undefined) {
    return <EmptyState entityRef={entityRef} environment={environment} />;
  }
  return <NoList list={older} owner={owner} />;
}

/** Not there yet, or not to be had. */
function NoList(props: {
  list: Polled<unknown>;
  owner: ReactElement | undefined;
}) {
  const { list, owner } = props;
  if (list.error === undefined) return <LoadingState />;
  return (
    <FailureState
      failure={failureOf(list.error)}
      what="deployments"
      onRetry={list.refresh}
      owner={owner}
    />
  );
}
