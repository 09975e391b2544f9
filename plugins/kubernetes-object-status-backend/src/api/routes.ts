import { Cluster } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import { evaluate } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { ExecutionService } from '../executions/ExecutionService';
import { clusterRoutes } from './clusters';
import { evaluateRoutes } from './evaluate';
import { executionRoutes } from './executions';
import { Route } from './Route';

/** Every route of the API. */
export function routes(options: {
  executions: ExecutionService;
  clusters: Map<string, Cluster>;
  limits: { objects: number };
}): Route[] {
  return [
    ...executionRoutes(options.executions),
    ...clusterRoutes(options.clusters),
    ...evaluateRoutes(evaluate, options.limits),
  ];
}
