import { conditions, celRuleCases } from '../testUtils/celRuleCases';
import { airlockMicrogateway } from './airlockMicrogateway';

const group = 'microgateway.airlock.com';
const seenBy = (...each: string[]) => ({
  status: {
    ancestors: each.map(said => ({ conditions: conditions(said) })),
  },
});

for (const kind of ['ContentSecurityPolicy', 'DenyRules']) {
  celRuleCases(airlockMicrogateway, group, kind, [
    [
      'accepted by both gateways',
      seenBy('Accepted True', 'Accepted True'),
      'Successful',
    ],
    [
      'refused by one',
      seenBy('Accepted True', 'Accepted False Conflicted'),
      'Failed',
    ],
    [
      'one has not decided',
      seenBy('Accepted True', 'Accepted Unknown'),
      'InProgress',
    ],
    ['a reference leads nowhere', seenBy('ResolvedRefs False'), 'Failed'],
    ['nobody uses it yet', { status: { ancestors: [] } }, 'InProgress'],
  ]);
}

celRuleCases(airlockMicrogateway, group, 'ContentSecurityPolicy', [
  ['a gateway says nothing', { status: { ancestors: [{}] } }, 'InProgress'],
]);

celRuleCases(airlockMicrogateway, group, 'DenyRules', [
  [
    'a gateway finds nothing wrong',
    { status: { ancestors: [{}] } },
    'Successful',
  ],
]);
