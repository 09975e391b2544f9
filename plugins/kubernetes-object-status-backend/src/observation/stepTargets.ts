import { ListTarget } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import { relatedKindsOf } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { AppliedObject } from './StepStore';

/** A list of one cluster that a step has to see. */
export interface StepTarget extends ListTarget {
  cluster: string;
}

/** Key of a list within a step. */
export function targetKey(target: StepTarget): string {
  const { cluster, apiVersion, kind, namespace } = target;
  return [cluster, apiVersion, kind, namespace ?? ''].join('|');
}

/** Secrets are never requested. */
export function isSecret({ apiVersion, kind }: AppliedObject): boolean {
  return apiVersion === 'v1' && kind === 'Secret';
}

function setsReplicas(applied: AppliedObject): boolean {
  const spec = applied.manifest?.spec;
  return typeof spec === 'object' && spec !== null && 'replicas' in spec;
}

function targetsOf(applied: AppliedObject): StepTarget[] {
  const { cluster, apiVersion, kind, namespace } = applied;
  const related = relatedKindsOf(apiVersion, kind).map(each => ({
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
  return [{ cluster, apiVersion, kind, namespace }, ...related, ...autoscalers];
}

/** The lists that a step has to see: those of its objects and of their children. Never Secrets. */
export function stepTargets(applied: AppliedObject[]): StepTarget[] {
  const targets = applied.filter(each => !isSecret(each)).flatMap(targetsOf);
  return [...new Map(targets.map(each => [targetKey(each), each])).values()];
}
