import { celRuleCases, says } from '../testUtils/celRuleCases';
import { mariaDb } from './mariaDb';

const complete = (status: string, reason: string, message: string) => ({
  status: { conditions: [{ type: 'Complete', status, reason, message }] },
});

for (const group of ['k8s.mariadb.com', 'mariadb.mmontes.io']) {
  celRuleCases(mariaDb, group, 'MariaDB', [
    ['ready', says('Ready True StatefulSetReady'), 'Successful'],
    ['starting', says('Ready False StatefulSetNotReady'), 'InProgress'],
    ['restoring', says('Ready False RestoreNotComplete'), 'InProgress'],
    ['switching', says('Ready False SwitchPrimary'), 'InProgress'],
    ['an object could not be made', says('Ready False Failed'), 'Failed'],
    ['suspended', says('Ready False Suspended'), 'Paused'],
    ['asked to be suspended', { spec: { suspend: true } }, 'Paused'],
  ]);
  celRuleCases(mariaDb, group, 'Grant', [
    ['created', says('Ready True Created'), 'Successful'],
    ['refused', says('Ready False Failed'), 'Failed'],
  ]);
  celRuleCases(mariaDb, group, 'SqlJob', [
    ['done', complete('True', 'JobComplete', 'Success'), 'Successful'],
    ['running', complete('False', 'JobRunning', 'Running'), 'InProgress'],
    ['suspended', complete('False', 'JobSuspended', 'Suspended'), 'Paused'],
    ['failed', complete('False', 'JobFailed', 'Failed'), 'Failed'],
    ['failed and over', complete('True', 'JobFailed', 'Failed'), 'Failed'],
  ]);
  celRuleCases(mariaDb, group, 'Backup', [
    [
      'scheduled',
      complete('False', 'CronJobScheduled', 'Scheduled'),
      'Successful',
    ],
    [
      'its schedule failed',
      complete('False', 'CronJobScheduled', 'Failed'),
      'Failed',
    ],
    ['runs', complete('False', 'CronJobRunning', 'Running'), 'InProgress'],
  ]);
}
