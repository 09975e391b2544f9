import { celRuleCases } from '../testUtils/celRuleCases';
import { instanceManager } from './instanceManager';

const is = (currentState: string) => ({ status: { currentState } });

celRuleCases(instanceManager, 'instancemgr.keikoproj.io', 'InstanceGroup', [
  ['ready', is('Ready'), 'Successful'],
  ['is changed', is('ReconcileModifying'), 'InProgress'],
  ['an error', is('Error'), 'Failed'],
]);
