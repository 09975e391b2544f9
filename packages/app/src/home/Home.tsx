import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Navigate } from 'react-router-dom';
import { readDemo } from '../tryIt';

/**
 * With the demo the page *Try it*: it shows what is going on and says that all of it is simulated.
 * Without it the deployments: what there is to see of one's own clusters.
 */
export function Home() {
  const demo = readDemo(useApi(configApiRef));
  return <Navigate to={demo ? '/try-it' : '/deployments'} replace />;
}
