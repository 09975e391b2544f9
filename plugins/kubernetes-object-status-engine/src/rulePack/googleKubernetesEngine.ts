import { CelRule } from '../rules/own/CelRule';

const certificate = "at(object, 'status.certificateStatus', '')";

/** Certificates that Google Kubernetes Engine manages. */
export const googleKubernetesEngine: CelRule[] = [
  {
    group: 'networking.gke.io',
    kind: 'ManagedCertificate',
    failed: `${certificate} in ['ProvisioningFailed', 'ProvisioningFailedPermanently', 'RenewalFailed']`,
    successful: `${certificate} == 'Active'`,
    note: 'Until its domains lead to the load balancer it is provisioning, domain status FailedNotVisible: it is tried again.',
  },
];
