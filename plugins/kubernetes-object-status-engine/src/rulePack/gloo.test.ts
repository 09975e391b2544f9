import { celRuleCases } from '../testUtils/celRuleCases';
import { gloo } from './gloo';

const once = (state: string | number) => ({
  status: { reportedBy: 'gateway', state },
});

const below = (state: string | number) => ({
  status: {
    statuses: {
      'gloo-system': {
        state: 'Accepted',
        subresourceStatuses: {
          'proxy.a': { state: 'Accepted' },
          'proxy.b': { state },
        },
      },
    },
  },
});

for (const [group, kind] of [
  ['gateway.solo.io', 'VirtualService'],
  ['gateway.solo.io', 'RouteTable'],
  ['gloo.solo.io', 'Upstream'],
]) {
  celRuleCases(gloo, group, kind, [
    ['accepted', once('Accepted'), 'Successful'],
    ['accepted, by number', once(1), 'Successful'],
    ['accepted, with all below it', below('Accepted'), 'Successful'],
    ['not validated yet', once('Pending'), 'InProgress'],
    ['a part below is not validated yet', below('Pending'), 'InProgress'],
    ['rejected', once('Rejected'), 'Failed'],
    ['rejected, by number', once(2), 'Failed'],
    ['a part below is rejected', below('Rejected'), 'Failed'],
    ['taken over in part', below('Warning'), 'Failed'],
  ]);
}
