import { celRuleCases } from '../testUtils/celRuleCases';
import { iamManager } from './iamManager';

const state = (name: string) => ({ status: { state: name } });

celRuleCases(iamManager, 'iammanager.keikoproj.io', 'Iamrole', [
  ['ready', state('Ready'), 'Successful'],
  ['an error', state('Error'), 'Failed'],
  ['its policy is not allowed', state('PolicyNotAllowed'), 'Failed'],
  ['too many roles', state('RolesMaxLimitReached'), 'Failed'],
]);
