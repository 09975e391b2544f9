import { CelRule } from '../rules/own/CelRule';
import { phases } from './phases';

const group = 'operators.coreos.com';

const installed = "at(object, 'status.installedCSV', '') != ''";
const state = "at(object, 'status.state', '')";
const waitsForApproval =
  "isTrue(object, 'InstallPlanPending') && reasonOf(object, 'InstallPlanPending') == 'RequiresApproval'";
const subscriptionFailed = [
  'CatalogSourcesUnhealthy',
  'InstallPlanFailed',
  'InstallPlanMissing',
  'ResolutionFailed',
  'BundleUnpackFailed',
]
  .map(type => `isTrue(object, '${type}')`)
  .concat(`${state} == 'UpgradeFailed'`)
  .join(' || ');

/** Operator Lifecycle Manager, versions 0 and 1. */
export const operatorLifecycleManager: CelRule[] = [
  {
    group,
    kind: 'Subscription',
    paused: `!(${subscriptionFailed}) && ${waitsForApproval} && !(${installed})`,
    failed: subscriptionFailed,
    successful: `${state} == 'AtLatestKnown' || (${installed} && ${waitsForApproval})`,
    note: 'With manual approval the installed version stays in service while the next one waits; without an installed one it waits for a person.',
    children: [
      { apiVersion: 'operators.coreos.com/v1alpha1', kind: 'InstallPlan' },
      {
        apiVersion: 'operators.coreos.com/v1alpha1',
        kind: 'ClusterServiceVersion',
      },
    ],
  },
  {
    group,
    kind: 'ClusterServiceVersion',
    ...phases('status.phase', {
      failed: ['Failed'],
      successful: ['Succeeded'],
    }),
    message: "at(object, 'status.message', '')",
    children: [
      { apiVersion: 'apps/v1', kind: 'Deployment' },
      { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
  {
    group,
    kind: 'InstallPlan',
    ...phases('status.phase', {
      paused: ['RequiresApproval'],
      failed: ['Failed'],
      successful: ['Complete'],
    }),
    message: "at(object, 'status.message', '')",
  },
  {
    group,
    kind: 'CatalogSource',
    failed:
      "at(object, 'status.reason', '') in ['ConfigMapError', 'RegistryServerError', 'SpecInvalidError'] || at(object, 'status.connectionState.lastObservedState', '') == 'TRANSIENT_FAILURE'",
    successful:
      "at(object, 'status.connectionState.lastObservedState', '') in ['READY', 'IDLE']",
    message: "at(object, 'status.message', '')",
    children: [{ apiVersion: 'v1', kind: 'Pod' }],
  },
  {
    group,
    kind: 'OperatorGroup',
    failed:
      "isTrue(object, 'MultipleOperatorGroup') || isTrue(object, 'OperatorGroupServiceAccount')",
    successful: "at(object, 'status.lastUpdated', '') != ''",
  },
  {
    group: 'olm.operatorframework.io',
    kind: 'ClusterExtension',
    failed:
      "isFalse(object, 'Progressing') && reasonOf(object, 'Progressing') == 'Blocked'",
    successful:
      "isTrue(object, 'Installed') && reasonOf(object, 'Progressing') == 'Succeeded'",
  },
  {
    group: 'olm.operatorframework.io',
    kind: 'ClusterCatalog',
    failed:
      "isFalse(object, 'Progressing') && reasonOf(object, 'Progressing') == 'Blocked'",
    successful: "isTrue(object, 'Serving')",
  },
];
