import { CelRule } from '../rules/own/CelRule';

/** Vertical Pod Autoscaler. */
export const verticalPodAutoscaler: CelRule[] = [
  {
    group: 'autoscaling.k8s.io',
    kind: 'VerticalPodAutoscaler',
    failed: "isTrue(object, 'ConfigUnsupported')",
    successful: 'true',
    note: 'As the horizontal one: in place once it exists. A recommendation takes hours of measuring and is not part of a step.',
  },
];
