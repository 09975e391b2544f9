import { CelRule } from '../rules/own/CelRule';
import { isOneOf } from './expressions';
import { forKinds } from './forKinds';

const group = 'core.humio.com';

/** Humio, now Falcon LogScale. */
export const humio: CelRule[] = [
  {
    group,
    kind: 'HumioCluster',
    unknown: "at(object, 'status.state', '') == 'Unknown'",
    failed: "at(object, 'status.state', '') == 'ConfigError'",
    successful: "at(object, 'status.state', '') == 'Running'",
    message: "at(object, 'status.message', '')",
    note: 'Restarting, Upgrading and Pending are on their way.',
    children: [{ apiVersion: 'v1', kind: 'Pod' }],
  },
  {
    group,
    kind: 'HumioExternalCluster',
    unknown: "at(object, 'status.state', '') == 'Unknown'",
    successful: "at(object, 'status.state', '') == 'Ready'",
  },
  ...forKinds(
    group,
    [
      'HumioAction',
      'HumioAggregateAlert',
      'HumioAlert',
      'HumioFeatureFlag',
      'HumioFilterAlert',
      'HumioGroup',
      'HumioIngestToken',
      'HumioIPFilter',
      'HumioMultiClusterSearchView',
      'HumioOrganizationPermissionRole',
      'HumioParser',
      'HumioRepository',
      'HumioScheduledSearch',
      'HumioSystemPermissionRole',
      'HumioUser',
      'HumioView',
      'HumioViewPermissionRole',
    ],
    {
      unknown: "at(object, 'status.state', '') == 'Unknown'",
      failed: isOneOf('status.state', ['ConfigError']),
      successful: "at(object, 'status.state', '') == 'Exists'",
      note: 'NotFound: not there in the service yet.',
    },
  ),
];
