import { celRuleCases } from '../testUtils/celRuleCases';
import { googleKubernetesEngine } from './googleKubernetesEngine';

const is = (certificateStatus: string) => ({ status: { certificateStatus } });

celRuleCases(
  googleKubernetesEngine,
  'networking.gke.io',
  'ManagedCertificate',
  [
    ['active', is('Active'), 'Successful'],
    ['provisioned', is('Provisioning'), 'InProgress'],
    ['refused', is('ProvisioningFailedPermanently'), 'Failed'],
  ],
);
