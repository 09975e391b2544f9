import { Container } from '@backstage/ui';
import { Route, Routes } from 'react-router-dom';
import { objectRoute } from '../../views/objectAddress';
import { tokens } from '../tokens';
import { AllDeployments } from './AllDeployments';
import { CompareDeployments } from './CompareDeployments';
import { DeploymentByLink } from './DeploymentByLink';

/**
 * Deployments of the portal: all of them, or one by its permalink. Neither
 * frontend system gives a page its main landmark.
 *
 * @internal
 */
export function DeploymentsPage() {
  return (
    <main>
      <Container className={tokens.root} pt="4" pb="6">
        <Routes>
          <Route path="/" element={<AllDeployments />} />
          <Route path="compare" element={<CompareDeployments />} />
          <Route
            path="executions/:executionId"
            element={<DeploymentByLink />}
          />
          <Route
            path={`executions/:executionId/${objectRoute}`}
            element={<DeploymentByLink />}
          />
        </Routes>
      </Container>
    </main>
  );
}
