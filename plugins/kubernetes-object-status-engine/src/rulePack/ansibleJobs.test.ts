import { celRuleCases, says } from '../testUtils/celRuleCases';
import { ansibleJobs } from './ansibleJobs';

const job = (status: string) => ({ status: { ansibleJobResult: { status } } });

for (const kind of ['AnsibleJob', 'AnsibleWorkflow']) {
  celRuleCases(ansibleJobs, 'tower.ansible.com', kind, [
    ['successful', job('successful'), 'Successful'],
    ['waiting', job('waiting'), 'InProgress'],
    ['running', job('running'), 'InProgress'],
    ['failed', job('failed'), 'Failed'],
    ['error', job('error'), 'Failed'],
    ['canceled', job('canceled'), 'Failed'],
    ['could not be launched', says('Failure True Failed'), 'Failed'],
  ]);
}
