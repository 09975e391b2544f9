import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

const result = "at(object, 'status.ansibleJobResult.status', '')";

/** Jobs and workflows of the Ansible Automation Platform (AWX, Tower). */
export const ansibleJobs: CelRule[] = forKinds(
  'tower.ansible.com',
  ['AnsibleJob', 'AnsibleWorkflow'],
  {
    failed: `${result} in ['failed', 'error', 'canceled'] || (${result} == '' && isTrue(object, 'Failure'))`,
    successful: `${result} == 'successful'`,
    message:
      "at(object, 'status.message', at(object, 'status.ansibleJobResult.url', ''))",
    note: 'new, pending, waiting and running are on their way. Failure: the job could not be launched.',
    children: [
      { apiVersion: 'batch/v1', kind: 'Job' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
);
