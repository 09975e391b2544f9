import { useLink } from '../../hooks/useLink';
import { executionRouteRef } from '../../routes';
import { DeploymentList } from '../DeploymentList';
import { ClustersAlert } from './ClustersAlert';

/**
 * The deployments of all entities, newest first.
 *
 * @internal
 */
export function AllDeployments() {
  const link = useLink(executionRouteRef);
  return (
    <>
      <ClustersAlert />
      <DeploymentList
        query={{}}
        hrefOf={executionId => link?.({ executionId }) ?? ''}
      />
    </>
  );
}
