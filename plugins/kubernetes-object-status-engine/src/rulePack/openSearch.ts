import { CelRule } from '../rules/own/CelRule';

const group = 'opensearch.opster.io';

/** OpenSearch operator. */
export const openSearch: CelRule[] = [
  {
    group,
    kind: 'OpenSearchCluster',
    failed:
      "at(object, 'status.phase', '') == 'RUNNING' && at(object, 'status.initialized', false) && at(object, 'status.health', '') == 'red'",
    successful:
      "at(object, 'status.phase', '') == 'RUNNING' && at(object, 'status.initialized', false) && at(object, 'status.health', 'green') == 'green'",
    note: 'PENDING and UPGRADING are on their way; yellow places replicas.',
    children: [
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
  ...[
    'OpensearchRole',
    'OpensearchTenant',
    'OpensearchUser',
    'OpensearchUserRoleBinding',
    'OpenSearchISMPolicy',
  ].map(kind => ({
    group,
    kind,
    failed: "at(object, 'status.state', '') == 'ERROR'",
    successful: "at(object, 'status.state', '') == 'CREATED'",
    message: "at(object, 'status.reason', '')",
  })),
];
