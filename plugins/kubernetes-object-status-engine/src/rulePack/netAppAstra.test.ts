import { celRuleCases, says } from '../testUtils/celRuleCases';
import { netAppAstra } from './netAppAstra';

const state = (name: string) => ({ status: { state: name } });

for (const group of ['astra.netapp.io', 'protect.trident.netapp.io']) {
  for (const kind of ['Backup', 'Snapshot', 'ExecHooksRun', 'BackupRestore']) {
    celRuleCases(netAppAstra, group, kind, [
      ['running', state('Running'), 'InProgress'],
      ['completed', state('Completed'), 'Successful'],
      ['failed', state('Failed'), 'Failed'],
      ['an error', state('Error'), 'Failed'],
    ]);
  }
  celRuleCases(netAppAstra, group, 'AppVault', [
    ['available', state('available'), 'Successful'],
    ['pending', state('Pending'), 'InProgress'],
    ['failed', state('failed'), 'Failed'],
    ['out of reach', state('Unavailable'), 'Failed'],
  ]);
  celRuleCases(netAppAstra, group, 'Application', [
    ['ready', says('Ready True'), 'Successful'],
    ['not ready', says('Ready False'), 'Failed'],
  ]);
  celRuleCases(netAppAstra, group, 'AppMirrorRelationship', [
    ['established', state('Established'), 'Successful'],
    ['promoted', state('Promoted'), 'Successful'],
    ['being promoted', state('Promoting'), 'InProgress'],
    ['failed', state('Failed'), 'Failed'],
  ]);
  for (const kind of ['ExecHook', 'Schedule']) {
    celRuleCases(netAppAstra, group, kind, [
      ['nothing is reported yet', {}, 'Successful'],
      ['switched off', { spec: { enabled: false } }, 'Paused'],
      ['wrong', { status: { error: 'no such application' } }, 'Failed'],
    ]);
  }
}
