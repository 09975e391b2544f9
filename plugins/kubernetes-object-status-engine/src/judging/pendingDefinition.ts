import { ClusterIndex } from '../graph/ClusterIndex';
import { AppliedObjectReference } from '../graph/ObjectGraph';
import { isTrue } from '../kubernetes/conditions';
import { text } from '../kubernetes/fields';
import { groupOf, kindKey } from '../kubernetes/identity';
import { customResourceDefinition } from '../rules/cluster/customResourceDefinition';
import { Run } from './Run';

const { group, kind } = customResourceDefinition;
const DEFINITION = `${group}/${kind}`;

/** Its own words, else its name: `<plural>.<group>` tells the group alone. */
function defines(
  definition: unknown,
  name: string,
  wanted: AppliedObjectReference,
): boolean {
  const wantedGroup = groupOf(wanted.apiVersion);
  const ownGroup = text(definition, 'spec.group');
  if (ownGroup === undefined) return name.endsWith(`.${wantedGroup}`);
  const ownKind = text(definition, 'spec.names.kind');
  return ownGroup === wantedGroup && ownKind === wanted.kind;
}

/**
 * Name of the CustomResourceDefinition that the same step applies for the kind
 * of an object, and that is not established yet: until then the kind is not
 * served, and that says nothing of us.
 */
export function pendingDefinition(
  run: Run,
  index: ClusterIndex | undefined,
  wanted: AppliedObjectReference,
): string | undefined {
  return [...run.applied.values()].find(applied => {
    const { cluster, apiVersion, name, manifest } = applied;
    const isDefinition = kindKey(apiVersion, applied.kind) === DEFINITION;
    if (!isDefinition || cluster !== wanted.cluster) return false;
    const live = index?.find(apiVersion, applied.kind, undefined, name);
    if (!defines(live ?? manifest, name, wanted)) return false;
    return !live || !isTrue(live, 'Established');
  })?.name;
}
