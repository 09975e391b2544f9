import { ListTarget } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import {
  HealthRules,
  identityKey,
  relatedKindsOf,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { AppliedObject } from './StepStore';

/** A list of one cluster that a step has to see. */
export interface StepTarget extends ListTarget {
  cluster: string;
}

/** Key of a list within a step: every version of a kind shows the same objects. */
export function targetKey(target: StepTarget): string {
  const { cluster, apiVersion, kind, namespace } = target;
  return identityKey({ cluster, apiVersion, kind, namespace, name: '' });
}

/** Secrets are never requested. */
export function isSecret({ apiVersion, kind }: AppliedObject): boolean {
  return apiVersion === 'v1' && kind === 'Secret';
}

function setsReplicas(applied: AppliedObject): boolean {
  const spec = applied.manifest?.spec;
  return typeof spec === 'object' && spec !== null && 'replicas' in spec;
}

function targetOf(applied: AppliedObject): StepTarget {
  const { cluster, apiVersion, kind, namespace } = applied;
  return { cluster, apiVersion, kind, namespace };
}

/** Lists that are to be seen beside that of an applied object. */
function targetsBeside(
  applied: AppliedObject,
  rules: HealthRules | undefined,
): StepTarget[] {
  const { cluster, apiVersion, kind, namespace } = applied;
  const related = relatedKindsOf(apiVersion, kind, rules).map(each => ({
    cluster,
    apiVersion: each.apiVersion,
    kind: each.kind,
    namespace: each.isClusterScoped ? undefined : namespace,
  }));
  // R8 leaves `replicas` out where an autoscaler targets the object.
  const autoscalers = setsReplicas(applied)
    ? [
        {
          cluster,
          apiVersion: 'autoscaling/v2',
          kind: 'HorizontalPodAutoscaler',
          namespace,
        },
      ]
    : [];
  return [...related, ...autoscalers];
}

/**
 * The lists that a step has to see: those of its objects, of their children and
 * of what they are judged by. Never Secrets. A kind is listed once, in the
 * version that was applied where one was.
 */
export function stepTargets(
  applied: AppliedObject[],
  rules?: HealthRules,
): StepTarget[] {
  const seen = applied.filter(each => !isSecret(each));
  const targets = new Map<string, StepTarget>();
  const beside = seen.flatMap(each => targetsBeside(each, rules));
  for (const each of [...seen.map(targetOf), ...beside]) {
    const key = targetKey(each);
    if (!targets.has(key)) targets.set(key, each);
  }
  return [...targets.values()];
}
