import { celRuleCases, says } from '../testUtils/celRuleCases';
import { certManager } from './certManager';

for (const group of ['cert-manager.io', 'certmanager.k8s.io']) {
  celRuleCases(certManager, group, 'Certificate', [
    ['issued', says('Ready True'), 'Successful'],
    [
      'is issued for the first time',
      says('Ready False DoesNotExist', 'Issuing True'),
      'InProgress',
    ],
    ['is issued again', says('Ready True', 'Issuing True'), 'InProgress'],
    [
      'could not be issued',
      says('Ready False DoesNotExist', 'Issuing False Failed'),
      'Failed',
    ],
    [
      'could not be renewed, and still holds',
      says('Ready True', 'Issuing False Failed'),
      'Successful',
    ],
  ]);
  for (const kind of ['Issuer', 'ClusterIssuer']) {
    celRuleCases(certManager, group, kind, [
      ['ready', says('Ready True'), 'Successful'],
      ['not ready', says('Ready False ErrRegisterACMEAccount'), 'Failed'],
    ]);
  }
}

celRuleCases(certManager, 'cert-manager.io', 'CertificateRequest', [
  ['issued', says('Approved True', 'Ready True'), 'Successful'],
  ['pending', says('Approved True', 'Ready False Pending'), 'InProgress'],
  ['failed', says('Approved True', 'Ready False Failed'), 'Failed'],
  ['denied', says('Denied True'), 'Failed'],
]);

celRuleCases(certManager, 'acme.cert-manager.io', 'Order', [
  ['valid', { status: { state: 'valid' } }, 'Successful'],
  ['pending', { status: { state: 'pending' } }, 'InProgress'],
  ['may be fetched', { status: { state: 'ready' } }, 'InProgress'],
  ['refused', { status: { state: 'invalid' } }, 'Failed'],
  ['an error', { status: { state: 'errored' } }, 'Failed'],
]);

celRuleCases(certManager, 'trust.cert-manager.io', 'Bundle', [
  ['in all namespaces', says('Synced True'), 'Successful'],
  ['not', says('Synced False'), 'Failed'],
]);
