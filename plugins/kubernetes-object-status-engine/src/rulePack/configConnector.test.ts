import { celRuleCases, says } from '../testUtils/celRuleCases';
import { configConnector } from './configConnector';

for (const [group, kind] of [
  ['sql.cnrm.cloud.google.com', 'SQLInstance'],
  ['storage.cnrm.cloud.google.com', 'StorageBucket'],
]) {
  celRuleCases(configConnector, group, kind, [
    ['up to date', says('Ready True UpToDate'), 'Successful'],
    ['being updated', says('Ready False Updating'), 'InProgress'],
    [
      'waiting for another',
      says('Ready False DependencyNotReady'),
      'InProgress',
    ],
    ['refused', says('Ready False UpdateFailed'), 'Failed'],
    ['claimed by another', says('Ready False ManagementConflict'), 'Failed'],
  ]);
}

for (const kind of ['ConfigConnector', 'ConfigConnectorContext']) {
  celRuleCases(configConnector, 'core.cnrm.cloud.google.com', kind, [
    ['healthy', { status: { healthy: true } }, 'Successful'],
    ['not healthy', { status: { healthy: false } }, 'Failed'],
    [
      'healthy, with errors',
      { status: { healthy: true, errors: ['no'] } },
      'Failed',
    ],
  ]);
}
