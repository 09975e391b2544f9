import { ScopeTarget } from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { AppliedObject } from '../observation/StepStore';
import { isRecord } from '../redaction/isRecord';
import { Faults } from './Faults';
import { groupOf, isNamespacedKind, KindScopes } from './KindScopes';
import { mergeSame, PlacedObject } from './mergeSame';
import { NamedObject } from './nameObjects';

/**
 * The objects of a step in each place where it puts them. What names its own
 * cluster is there only; of several that say the same of one identity there is
 * one. Several that say different things are a fault.
 */
export async function placeObjects(
  named: NamedObject[],
  targets: ScopeTarget[],
  scopes: KindScopes,
  faults: Faults,
): Promise<AppliedObject[]> {
  const definitions = definedScopes(named);
  const places = named.flatMap(({ cluster, ...object }) =>
    placesOf(cluster, targets).map(target => ({ object, target })),
  );
  const placed = await Promise.all(
    places.map(async ({ object, target }): Promise<PlacedObject> => {
      const { apiVersion, kind } = object;
      const isNamespaced =
        isNamespacedKind(apiVersion, kind) ??
        definitions.get(`${groupOf(apiVersion)}/${kind}`) ??
        (await scopes.isNamespaced(target.cluster, apiVersion, kind));
      const namespace = object.namespace ?? target.namespace ?? 'default';
      return {
        ...object,
        cluster: target.cluster,
        namespace: isNamespaced ? namespace : undefined,
      };
    }),
  );
  return mergeSame(placed, faults);
}

/** How many objects there are to place, before any are found to be the same. */
export function countPlaces(
  named: NamedObject[],
  targets: ScopeTarget[],
): number {
  return named.reduce(
    (sum, { cluster }) => sum + placesOf(cluster, targets).length,
    0,
  );
}

function placesOf(
  cluster: string | undefined,
  targets: ScopeTarget[],
): ScopeTarget[] {
  if (cluster === undefined) return targets;
  const named = targets.filter(target => target.cluster === cluster);
  return named.length > 0 ? named : [{ cluster }];
}

/** Kinds that the step itself defines: no cluster serves them yet. */
function definedScopes(named: NamedObject[]): Map<string, boolean> {
  const scopes = new Map<string, boolean>();
  for (const { kind, manifest } of named) {
    if (kind !== 'CustomResourceDefinition' || !manifest) continue;
    const { spec } = manifest;
    if (!isRecord(spec) || !isRecord(spec.names)) continue;
    scopes.set(`${spec.group}/${spec.names.kind}`, spec.scope !== 'Cluster');
  }
  return scopes;
}
