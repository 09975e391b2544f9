import { CelRule } from '../rules/own/CelRule';
import { isOneOf } from './expressions';
import { forKinds } from './forKinds';

const group = 'camel.apache.org';

/** Apache Camel K. */
export const camelK: CelRule[] = [
  ...forKinds(group, ['Integration', 'Pipe', 'KameletBinding'], {
    unknown: "at(object, 'status.phase', '') == 'Unknown'",
    failed: isOneOf('status.phase', [
      'Error',
      'Import Missing',
      'Cannot Monitor Pods',
    ]),
    successful:
      "at(object, 'status.phase', '') in ['Running', 'Ready'] && isTrue(object, 'Ready')",
    note: 'Initialization, Waiting For Platform, Building Kit and Deploying are on their way. Running says that it was deployed, Ready that it works.',
    children: [
      { apiVersion: 'apps/v1', kind: 'Deployment' },
      { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  }),
  ...forKinds(
    group,
    [
      'IntegrationKit',
      'IntegrationPlatform',
      'IntegrationProfile',
      'Kamelet',
      'CamelCatalog',
    ],
    {
      failed: isOneOf('status.phase', ['Error', 'Duplicate']),
      successful: "at(object, 'status.phase', '') == 'Ready'",
    },
  ),
  {
    group,
    kind: 'Build',
    failed: isOneOf('status.phase', ['Failed', 'Error', 'Interrupted']),
    successful: "at(object, 'status.phase', '') == 'Succeeded'",
  },
];
