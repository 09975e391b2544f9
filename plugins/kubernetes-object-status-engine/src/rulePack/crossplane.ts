import { CelRule } from '../rules/own/CelRule';
import { readyIsFinal } from './expressions';
import { forGroups, forKinds } from './forKinds';

const groups = ['*.crossplane.io', '*.upbound.io'];

const isPaused =
  "isFalse(object, 'Synced') && reasonOf(object, 'Synced') == 'ReconcilePaused'";

const exists = {
  successful: 'true',
  note: 'A definition that others use: no controller reports on it.',
};

const packages = {
  paused: isPaused,
  failed:
    "['Installed', 'Healthy'].exists(type, hasCondition(object, type) && !isTrue(object, type))",
  successful: "isTrue(object, 'Installed') && isTrue(object, 'Healthy')",
};

/** Revisions write Healthy; since Crossplane 2 RevisionHealthy and RuntimeHealthy. */
const revisions = {
  failed:
    "['Healthy', 'RevisionHealthy', 'RuntimeHealthy'].exists(type, isFalse(object, type))",
  successful:
    "at(object, 'spec.desiredState', '') == 'Inactive' || isTrue(object, 'Healthy') || (isTrue(object, 'RevisionHealthy') && !isUnknown(object, 'RuntimeHealthy'))",
  note: 'An inactive revision is an old one that is kept: there is nothing to wait for.',
};

/** Crossplane: managed resources of every provider, packages and definitions. */
export const crossplane: CelRule[] = [
  ...forGroups(groups, ['*'], {
    paused: isPaused,
    failed:
      "isFalse(object, 'Synced') || isFalse(object, 'LastAsyncOperation')",
    successful: "isTrue(object, 'Ready')",
    note: 'Synced and LastAsyncOperation say whether the last change of the outer resource went well; Ready may stay True beside them.',
  }),
  ...forGroups(
    groups,
    [
      'ProviderConfig',
      'ClusterProviderConfig',
      'ProviderConfigUsage',
      'ClusterProviderConfigUsage',
      'StoreConfig',
      'Composition',
      'EnvironmentConfig',
    ],
    exists,
  ),
  ...forKinds(
    'pkg.crossplane.io',
    ['Provider', 'Configuration', 'Function'],
    packages,
  ),
  ...forKinds(
    'pkg.crossplane.io',
    ['ProviderRevision', 'ConfigurationRevision', 'FunctionRevision'],
    revisions,
  ),
  ...forKinds(
    'pkg.crossplane.io',
    ['ControllerConfig', 'DeploymentRuntimeConfig', 'ImageConfig', 'Lock'],
    exists,
  ),
  {
    group: 'apiextensions.crossplane.io',
    kind: 'CompositeResourceDefinition',
    failed:
      "(isFalse(object, 'Established') && reasonOf(object, 'Established') != 'WaitingToStart') || (isFalse(object, 'Offered') && reasonOf(object, 'Offered') != 'WaitingToStart')",
    successful:
      "isTrue(object, 'Established') && !isFalse(object, 'Offered') && !isUnknown(object, 'Offered')",
    note: 'Offered is there only where claims are offered.',
  },
  {
    group: 'apiextensions.crossplane.io',
    kind: 'CompositionRevision',
    failed: "isFalse(object, 'ValidPipeline')",
    successful:
      "!hasCondition(object, 'ValidPipeline') || isTrue(object, 'ValidPipeline')",
    note: 'Only since Crossplane 2 a revision says whether its functions can do what it needs.',
  },
  {
    group: 'apiextensions.crossplane.io',
    kind: 'ManagedResourceDefinition',
    failed:
      "isFalse(object, 'Established') && at(object, 'spec.state', '') == 'Active' && reasonOf(object, 'Established') != 'PendingManagedResource'",
    successful:
      "isTrue(object, 'Established') || at(object, 'spec.state', '') == 'Inactive'",
  },
  ...forKinds('apiextensions.crossplane.io', ['Usage'], readyIsFinal),
  ...forKinds('protection.crossplane.io', ['Usage', 'ClusterUsage'], {
    successful: "isTrue(object, 'Ready')",
  }),
  {
    group: 'ops.crossplane.io',
    kind: 'Operation',
    failed:
      "isFalse(object, 'Succeeded') && reasonOf(object, 'Succeeded') == 'PipelineError'",
    successful: "isTrue(object, 'Succeeded')",
  },
  ...forKinds('ops.crossplane.io', ['CronOperation', 'WatchOperation'], {
    paused: "at(object, 'spec.suspend', false)",
    failed: "isFalse(object, 'Synced')",
    successful: 'true',
    note: 'As a CronJob: in place once it exists; what it starts is an Operation.',
  }),
];
