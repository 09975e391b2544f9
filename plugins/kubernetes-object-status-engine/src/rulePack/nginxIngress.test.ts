import { celRuleCases } from '../testUtils/celRuleCases';
import { nginxIngress } from './nginxIngress';

const is = (state: string) => ({ status: { state } });

celRuleCases(nginxIngress, 'k8s.nginx.org', 'VirtualServer', [
  ['valid', is('Valid'), 'Successful'],
  ['a route is missing', is('Warning'), 'InProgress'],
  ['invalid', is('Invalid'), 'Failed'],
]);
