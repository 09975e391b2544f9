import { celRuleCases } from '../testUtils/celRuleCases';
import { kubewarden } from './kubewarden';

const is = (policyStatus: string) => ({ status: { policyStatus } });

celRuleCases(kubewarden, 'policies.kubewarden.io', 'ClusterAdmissionPolicy', [
  ['active', is('active'), 'Successful'],
  ['scheduled', is('scheduled'), 'InProgress'],
  ['pending', is('pending'), 'InProgress'],
  ['rejected', is('rejected'), 'Failed'],
]);
