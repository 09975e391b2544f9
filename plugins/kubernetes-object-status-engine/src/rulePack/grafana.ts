import { CelRule } from '../rules/own/CelRule';
import { allOf, oneOf, readyIsFinal } from './expressions';
import { forKinds } from './forKinds';

const group = 'grafana.integreatly.org';

const conditions = "at(object, 'status.conditions', [])";

const someSynchronized = (status: string) =>
  `${conditions}.exists(c, at(c, 'type', '').endsWith('Synchronized') && at(c, 'status', '') == '${status}' && at(c, 'observedGeneration', at(object, 'metadata.generation', 0)) >= at(object, 'metadata.generation', 0))`;

/** The Grafana operator, and the one for organizations of Kubitus. */
export const grafana: CelRule[] = [
  {
    group,
    kind: 'Grafana',
    paused: "at(object, 'spec.suspend', false)",
    failed: oneOf(
      "at(object, 'status.stageStatus', '') == 'failed'",
      "isFalse(object, 'GrafanaReady')",
    ),
    successful: oneOf(
      "at(object, 'status.stage', '') == 'complete' && at(object, 'status.stageStatus', '') == 'success'",
    ),
    message: "at(object, 'status.lastMessage', '')",
    note: 'It is set up in stages; each but the last, complete, leads to the next when it is done.',
    children: [
      { apiVersion: 'apps/v1', kind: 'Deployment' },
      { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
  ...forKinds(
    group,
    [
      'GrafanaAlertRuleGroup',
      'GrafanaContactPoint',
      'GrafanaDashboard',
      'GrafanaDatasource',
      'GrafanaFolder',
      'GrafanaLibraryPanel',
      'GrafanaMuteTiming',
      'GrafanaNotificationPolicy',
      'GrafanaNotificationPolicyRoute',
      'GrafanaNotificationTemplate',
      'GrafanaServiceAccount',
    ],
    {
      paused:
        "at(object, 'spec.suspend', false) || isTrue(object, 'Suspended')",
      failed: oneOf(
        "at(object, 'status.NoMatchingInstances', false)",
        "isTrue(object, 'NoMatchingInstance')",
        "isTrue(object, 'InvalidSpec')",
        "isTrue(object, 'NoMatchingFolder')",
        someSynchronized('False'),
      ),
      successful: oneOf(
        someSynchronized('True'),
        allOf(
          `size(${conditions}) == 0`,
          "at(object, 'status.hash', '') != '' || at(object, 'status.uid', '') != ''",
        ),
      ),
      note: 'The condition is called DashboardSynchronized, FolderSynchronized and so on; releases before it write only the hash of what was sent.',
    },
  ),
  ...forKinds(
    'grafana-org-operator.kubitus-project.gitlab.io',
    ['GrafanaInstance', 'GrafanaOrg'],
    readyIsFinal,
  ),
];
