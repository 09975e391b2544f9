/**
 * Kinds whose rules come later, each with the scenarios that need them.
 *
 * A scenario that is not named here is in scope and has to pass. One that is
 * named runs all the same; when it passes it says so, and when all of a kind
 * do, its line can go.
 */
export const laterKinds: Record<string, string[]> = {
  CustomResourceDefinition: ['crd-new'],
  HorizontalPodAutoscaler: ['hpa-applied'],
  PodDisruptionBudget: ['deploy-multi-kind'],
  PersistentVolumeClaim: ['pvc-pending'],
};

/** The kind that a scenario still waits for; `undefined`: it is in scope. */
export function laterKindOf(id: string): string | undefined {
  return Object.keys(laterKinds).find(kind => laterKinds[kind].includes(id));
}
