import { CelRule } from '../rules/own/CelRule';
import { allOf, oneOf } from './expressions';

/** SpinKube. */
export const spinKube: CelRule[] = [
  {
    group: 'core.spinkube.dev',
    kind: 'SpinApp',
    failed:
      "isFalse(object, 'Progressing') && reasonOf(object, 'Progressing') in ['ProgressDeadlineExceeded', 'ReplicaSetCreateError', 'FailedCreate']",
    successful: allOf(
      "isTrue(object, 'Available')",
      "reasonOf(object, 'Progressing') == 'NewReplicaSetAvailable'",
      oneOf(
        "at(object, 'spec.enableAutoscaling', false)",
        "at(object, 'status.readyReplicas', 0) >= at(object, 'spec.replicas', 1)",
      ),
    ),
    note: 'Its controller copies the conditions of its Deployment: of Progressing the reason tells, which stays True when all is done.',
    children: [
      { apiVersion: 'apps/v1', kind: 'Deployment' },
      { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
];
