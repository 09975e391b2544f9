import { CelRule } from '../rules/own/CelRule';

/** Reasons of Ready=False that no waiting mends. */
const final = [
  'CreateFailed',
  'DeleteFailed',
  'DependencyInvalid',
  'ManagementConflict',
  'PostActuationTransformFailed',
  'PreActuationTransformFailed',
  'UpdateFailed',
]
  .map(reason => `'${reason}'`)
  .join(', ');

const core = {
  failed:
    "!at(object, 'status.healthy', true) || size(at(object, 'status.errors', [])) > 0",
  successful: "at(object, 'status.healthy', false)",
};

/** Config Connector: resources of Google Cloud, and what installs it. */
export const configConnector: CelRule[] = [
  { group: 'core.cnrm.cloud.google.com', kind: 'ConfigConnector', ...core },
  {
    group: 'core.cnrm.cloud.google.com',
    kind: 'ConfigConnectorContext',
    ...core,
  },
  {
    group: '*.cnrm.cloud.google.com',
    kind: '*',
    failed: `isFalse(object, 'Ready') && reasonOf(object, 'Ready') in [${final}]`,
    successful: "isTrue(object, 'Ready')",
    note: 'Updating, DependencyNotReady and DependencyNotFound are on their way: what it refers to may be applied after it.',
  },
];
