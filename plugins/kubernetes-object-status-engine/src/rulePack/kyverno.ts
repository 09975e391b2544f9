import { CelRule } from '../rules/own/CelRule';
import { forKinds, forGroups } from './forKinds';

/** Kyverno. */
export const kyverno: CelRule[] = [
  ...forKinds('kyverno.io', ['Policy', 'ClusterPolicy'], {
    failed: "isFalse(object, 'Ready') && reasonOf(object, 'Ready') == 'Failed'",
    successful:
      "isTrue(object, 'Ready') || (!hasCondition(object, 'Ready') && at(object, 'status.ready', false))",
    note: 'Releases before 1.8 write a flag in place of a condition.',
  }),
  ...forGroups(
    ['policies.kyverno.io'],
    [
      'ValidatingPolicy',
      'NamespacedValidatingPolicy',
      'ImageValidatingPolicy',
      'NamespacedImageValidatingPolicy',
      'MutatingPolicy',
      'NamespacedMutatingPolicy',
      'GeneratingPolicy',
      'NamespacedGeneratingPolicy',
      'DeletingPolicy',
      'NamespacedDeletingPolicy',
    ],
    {
      successful:
        "at(object, 'status.conditionStatus.ready', false) || isTrue(at(object, 'status.conditionStatus', {}), 'Ready')",
    },
  ),
  {
    group: 'kyverno.io',
    kind: 'UpdateRequest',
    failed: "at(object, 'status.state', '') == 'Failed'",
    successful: "at(object, 'status.state', '') in ['Completed', 'Skip']",
    message: "at(object, 'status.message', '')",
  },
  ...forKinds(
    'kyverno.io',
    [
      'CleanupPolicy',
      'ClusterCleanupPolicy',
      'PolicyException',
      'GlobalContextEntry',
    ],
    { successful: 'true', note: 'Definitions: in place once they exist.' },
  ),
];
