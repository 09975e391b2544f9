import { celRuleCases, says } from '../testUtils/celRuleCases';
import { autoscaling } from './autoscaling';

celRuleCases(autoscaling, 'autoscaling.k8s.io', 'VerticalPodAutoscaler', [
  ['recommends', says('RecommendationProvided True'), 'Successful'],
  [
    'sees no Pods',
    says('RecommendationProvided False', 'NoPodsMatched True'),
    'InProgress',
  ],
  [
    'cannot do what is asked',
    says('RecommendationProvided True', 'ConfigUnsupported True'),
    'Failed',
  ],
]);
