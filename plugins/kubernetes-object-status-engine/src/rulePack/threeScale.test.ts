import { celRuleCases, says } from '../testUtils/celRuleCases';
import { threeScale } from './threeScale';

const group = 'capabilities.3scale.net';

celRuleCases(threeScale, 'apps.3scale.net', 'APIManager', [
  ['available', says('Available True'), 'Successful'],
  ['deployments start', says('Available False'), 'InProgress'],
  ['may not be upgraded', says('Available True', 'Preflights False'), 'Failed'],
]);

celRuleCases(threeScale, 'apps.3scale.net', 'APIManagerBackup', [
  ['running', { status: { completed: false } }, 'InProgress'],
  ['completed', { status: { completed: true } }, 'Successful'],
]);

for (const kind of ['Product', 'Backend']) {
  celRuleCases(threeScale, group, kind, [
    ['synced', says('Synced True', 'Failed False'), 'Successful'],
    ['not synced yet', says('Synced False'), 'InProgress'],
    ['failed', says('Synced False', 'Failed True'), 'Failed'],
    ['invalid', says('Invalid True'), 'Failed'],
    ['refers to what is not there', says('Orphan True'), 'Failed'],
  ]);
}

for (const kind of [
  'ActiveDoc',
  'OpenAPI',
  'CustomPolicyDefinition',
  'Tenant',
]) {
  celRuleCases(threeScale, group, kind, [
    ['ready', says('Ready True'), 'Successful'],
    ['not ready yet', says('Ready False'), 'InProgress'],
    ['failed', says('Ready False', 'Failed True'), 'Failed'],
    ['invalid', says('Ready False', 'Invalid True'), 'Failed'],
  ]);
}

celRuleCases(threeScale, group, 'ProxyConfigPromote', [
  ['promoted', says('Ready True'), 'Successful'],
  ['being promoted', says('In-progress True'), 'InProgress'],
  ['failed', says('Failed True', 'In-progress True'), 'Failed'],
]);

celRuleCases(threeScale, group, 'DeveloperAccount', [
  ['ready', says('Ready True'), 'Successful'],
  [
    'waits for its administrator',
    says('Waiting True', 'Ready False'),
    'InProgress',
  ],
  ['waits for approval', { status: { accountState: 'pending' } }, 'InProgress'],
  ['rejected', { status: { accountState: 'rejected' } }, 'Failed'],
  ['invalid', says('Invalid True'), 'Failed'],
]);

celRuleCases(threeScale, group, 'DeveloperUser', [
  ['ready', says('Ready True'), 'Successful'],
  ['suspended', { status: { developerUserState: 'suspended' } }, 'Paused'],
  ['its account is not there', says('Orphan True'), 'Failed'],
]);

celRuleCases(threeScale, group, 'Application', [
  ['ready', says('Ready True'), 'Successful'],
  ['could not be synchronized', says('Ready False'), 'Failed'],
  ['suspended', { status: { state: 'suspended' } }, 'Paused'],
]);
