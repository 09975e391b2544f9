import { CelRule } from '../rules/own/CelRule';
import { isOneOf, readyIsFinal } from './expressions';
import { forGroups, forKinds } from './forKinds';

/** The second is the group of the releases before 0.11. */
const groups = ['cert-manager.io', 'certmanager.k8s.io'];
const acme = ['acme.cert-manager.io', 'certmanager.k8s.io'];

const certificate = {
  inProgress: "isTrue(object, 'Issuing')",
  ...readyIsFinal,
  note: 'While it is issued again Ready may still be True for the certificate from before.',
};

const request = {
  apiVersion: 'cert-manager.io/v1',
  kind: 'CertificateRequest',
};
const challenges = [
  { apiVersion: 'acme.cert-manager.io/v1', kind: 'Order' },
  { apiVersion: 'acme.cert-manager.io/v1', kind: 'Challenge' },
];

/** cert-manager, its ACME orders, trust-manager and approver-policy. */
export const certManager: CelRule[] = [
  ...forKinds('cert-manager.io', ['Certificate'], {
    ...certificate,
    children: [request, ...challenges],
  }),
  ...forKinds('certmanager.k8s.io', ['Certificate'], certificate),
  ...forGroups(groups, ['Issuer', 'ClusterIssuer'], readyIsFinal),
  ...forGroups(groups, ['CertificateRequest'], {
    failed:
      "isTrue(object, 'Denied') || isTrue(object, 'InvalidRequest') || (isFalse(object, 'Ready') && reasonOf(object, 'Ready') != 'Pending')",
    successful: "isTrue(object, 'Ready')",
  }),
  ...forGroups(acme, ['Order', 'Challenge'], {
    failed: isOneOf('status.state', ['invalid', 'expired', 'errored']),
    successful: "at(object, 'status.state', '') == 'valid'",
    message: "at(object, 'status.reason', '')",
    note: 'States of the ACME protocol: pending, processing and ready are on their way.',
  }),
  ...forKinds('trust.cert-manager.io', ['Bundle', 'ClusterBundle'], {
    failed: "isFalse(object, 'Synced')",
    successful: "isTrue(object, 'Synced')",
  }),
  ...forKinds(
    'policy.cert-manager.io',
    ['CertificateRequestPolicy'],
    readyIsFinal,
  ),
];
