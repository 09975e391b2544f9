import { celRuleCases, says } from '../testUtils/celRuleCases';
import { serviceMesh } from './serviceMesh';

celRuleCases(serviceMesh, 'maistra.io', 'ServiceMeshControlPlane', [
  ['ready', says('Reconciled True', 'Ready True'), 'Successful'],
  [
    'installing',
    says('Reconciled False Reconciling', 'Ready False'),
    'InProgress',
  ],
  ['starting', says('Reconciled True', 'Ready False'), 'InProgress'],
  ['cannot be installed', says('Reconciled False ReconcileError'), 'Failed'],
]);
