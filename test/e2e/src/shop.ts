import { test } from '@playwright/test';
import { kubectl } from './kubectl';
import { checkout, Manifest } from './manifests';
import { Rollout, WaitOptions } from './Rollout';

/** The namespace of the real control plane that tests deploy to. */
export const namespace = 'shop';
const repository = 'registry.example.test/checkout';

/** What pods of the real control plane do. */
export const behaviours = {
  healthy: { lives: [{ ready: 1, runs: null }] },
  imageMissing: { pull: { error: 'ErrImagePull', errFor: 1, backoffs: [60] } },
  crashes: {
    lives: [0, 60].map(wait => ({
      ...{ ready: null, runs: 1, exit: 3, wait },
      message: 'no such table: orders',
    })),
  },
};

/** Manifests of a service that behaves as named. */
export function aService(
  name: string,
  version: string,
  behaviour: keyof typeof behaviours,
): Manifest[] {
  return checkout({
    namespace,
    name,
    image: `${repository}:${version}`,
    behaviour: behaviours[behaviour],
  });
}

/** Applies manifests to the real control plane and begins to wait for them. */
export async function deploy(
  manifests: Manifest[],
  options: WaitOptions,
): Promise<Rollout> {
  await apply(manifests);
  return Rollout.begin(manifests, options);
}

/** What a pipeline does before it reports. */
export async function apply(manifests: Manifest[]): Promise<void> {
  await kubectl(['apply', '--filename', '-'], manifests);
}

/** Makes the namespace; applied, not created: after a failed test this runs again. */
export function prepareShop(): void {
  test.beforeAll(() =>
    apply([
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
    ]),
  );
}
