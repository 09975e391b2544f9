import { Deployment } from '../../objects/Deployment';
import { resolveCount } from '../../objects/countOrPercent';

/** @internal */
export function isRollingUpdate({ spec }: Deployment): boolean {
  return spec.strategy.type === 'RollingUpdate';
}

/** How many pods more than asked for there may be. @internal */
export function maxSurge(deployment: Deployment): number {
  if (!isRollingUpdate(deployment)) return 0;
  const { replicas, strategy } = deployment.spec;
  return resolveCount(
    strategy.rollingUpdate?.maxSurge ?? '25%',
    replicas,
    'up',
  );
}

/** How many pods less than asked for may be available. @internal */
export function maxUnavailable(deployment: Deployment): number {
  const { replicas, strategy } = deployment.spec;
  if (!isRollingUpdate(deployment) || replicas === 0) return 0;
  const { maxUnavailable: given = '25%' } = strategy.rollingUpdate ?? {};
  const resolved = resolveCount(given, replicas, 'down');
  // Where both come to nothing, nothing could ever be replaced.
  const isStuck = resolved === 0 && maxSurge(deployment) === 0;
  return isStuck ? 1 : Math.min(resolved, replicas);
}
