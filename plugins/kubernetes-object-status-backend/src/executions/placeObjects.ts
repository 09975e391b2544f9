import { ScopeTarget } from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { AppliedObject } from '../observation/StepStore';
import { isRecord } from '../redaction/isRecord';
import { groupOf, isNamespacedKind, KindScopes } from './KindScopes';
import { NamedObject } from './nameObjects';

/**
 * The objects of a step in each place where it puts them. What names its own
 * cluster is there only; of several with one identity there is one, with what
 * any of them knows.
 */
export async function placeObjects(
  named: NamedObject[],
  targets: ScopeTarget[],
  scopes: KindScopes,
): Promise<AppliedObject[]> {
  const definitions = definedScopes(named);
  const places = named.flatMap(({ pointer: _, cluster, ...object }) =>
    placesOf(cluster, targets).map(target => ({ object, target })),
  );
  const placed = await Promise.all(
    places.map(async ({ object, target }): Promise<AppliedObject> => {
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
  return mergeSame(placed);
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

/** Versions of one kind are one object; so group and kind make the identity. */
function identityOf(object: AppliedObject): string {
  const { cluster, apiVersion, kind, namespace, name } = object;
  return JSON.stringify([cluster, groupOf(apiVersion), kind, namespace, name]);
}

function mergeSame(objects: AppliedObject[]): AppliedObject[] {
  const merged = new Map<string, AppliedObject>();
  for (const object of objects) {
    const identity = identityOf(object);
    const known = merged.get(identity);
    merged.set(identity, known ? merge(known, object) : object);
  }
  return [...merged.values()];
}

/** The first that says something counts. */
function merge(known: AppliedObject, other: AppliedObject): AppliedObject {
  return {
    ...known,
    uid: known.uid ?? other.uid,
    generation: known.generation ?? other.generation,
    resourceVersion: known.resourceVersion ?? other.resourceVersion,
    manifest: known.manifest ?? other.manifest,
  };
}
