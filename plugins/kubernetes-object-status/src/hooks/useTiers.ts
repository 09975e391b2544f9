import { configApiRef, useApiHolder } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { Tier, tiers } from '../views/environments';

/**
 * The tiers of the environments that the portal is configured with.
 *
 * @internal
 */
export function useTiers(): ReadonlyMap<string, Tier> {
  const config = useApiHolder().get(configApiRef);
  return useMemo(() => {
    const environments =
      config?.getOptionalConfigArray('kubernetesObjectStatus.environments') ??
      [];
    return new Map(
      environments.map(environment => {
        const tier = environment.getOptionalString('tier');
        const known = tiers.find(name => name === tier) ?? 'development';
        return [environment.getOptionalString('name') ?? '', known];
      }),
    );
  }, [config]);
}
