import { CelRule } from '../rules/own/CelRule';

/** The vertical autoscaler of Kubernetes. */
export const autoscaling: CelRule[] = [
  {
    group: 'autoscaling.k8s.io',
    kind: 'VerticalPodAutoscaler',
    failed:
      "isTrue(object, 'ConfigUnsupported') || isTrue(object, 'ConfigDeprecated')",
    successful: "isTrue(object, 'RecommendationProvided')",
    note: 'NoPodsMatched and LowConfidence: it has not measured yet.',
  },
];
