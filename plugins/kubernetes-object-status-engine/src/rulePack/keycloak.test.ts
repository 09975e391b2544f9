import { celRuleCases, says } from '../testUtils/celRuleCases';
import { keycloak } from './keycloak';

celRuleCases(keycloak, 'k8s.keycloak.org', 'Keycloak', [
  [
    'ready',
    says('Ready True', 'HasErrors False', 'RollingUpdate False'),
    'Successful',
  ],
  [
    'ready, as the first versions write it',
    { status: { conditions: [{ type: 'Ready', status: true }] } },
    'Successful',
  ],
  ['is updated', says('Ready True', 'RollingUpdate True'), 'InProgress'],
  ['not ready yet', says('Ready False', 'HasErrors False'), 'InProgress'],
  ['an error', says('Ready True', 'HasErrors True'), 'Failed'],
]);

celRuleCases(keycloak, 'k8s.keycloak.org', 'KeycloakRealmImport', [
  ['done', says('Done True', 'Started False'), 'Successful'],
  ['runs', says('Done False', 'Started True'), 'InProgress'],
  ['an error', says('Done False', 'HasErrors True'), 'Failed'],
]);
