import { celRuleCases, says } from '../testUtils/celRuleCases';
import { grafana } from './grafana';

const group = 'grafana.integreatly.org';

celRuleCases(grafana, group, 'Grafana', [
  [
    'complete',
    { status: { stage: 'complete', stageStatus: 'success' } },
    'Successful',
  ],
  [
    'a stage is done',
    { status: { stage: 'deployment', stageStatus: 'success' } },
    'InProgress',
  ],
  [
    'a stage failed',
    { status: { stage: 'ingress', stageStatus: 'failed' } },
    'Failed',
  ],
]);

celRuleCases(grafana, group, 'GrafanaDashboard', [
  [
    'synchronized',
    says('DashboardSynchronized True ApplySuccessful'),
    'Successful',
  ],
  ['sent, as older releases say it', { status: { hash: 'abc' } }, 'Successful'],
  [
    'not synchronized',
    says('DashboardSynchronized False ApplyFailed'),
    'Failed',
  ],
  [
    'no Grafana matches',
    says('NoMatchingInstance True EmptyAPIReply'),
    'Failed',
  ],
  [
    'no Grafana matched, as older releases say it',
    { status: { hash: 'abc', NoMatchingInstances: true } },
    'Failed',
  ],
  ['suspended', { spec: { suspend: true }, status: { hash: 'abc' } }, 'Paused'],
]);

celRuleCases(
  grafana,
  'grafana-org-operator.kubitus-project.gitlab.io',
  'GrafanaOrg',
  [
    ['ready', says('Ready True Reconciled'), 'Successful'],
    ['out of reach', says('Ready False Unreachable'), 'Failed'],
  ],
);
