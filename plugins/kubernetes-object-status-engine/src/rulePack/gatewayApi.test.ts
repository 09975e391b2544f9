import { celRuleCases, conditions, says } from '../testUtils/celRuleCases';
import { gatewayApi } from './gatewayApi';

const group = 'gateway.networking.k8s.io';

/** Conditions that were written for a generation. */
const at = (observedGeneration: number, ...written: string[]) =>
  conditions(...written).map(each => ({ ...each, observedGeneration }));

const metadata = { generation: 2 };
const good = ['Accepted True', 'ResolvedRefs True', 'Programmed True'];

const listeners = (...written: string[]) => ({
  metadata,
  status: {
    conditions: at(2, ...good),
    listeners: [{ conditions: at(2, ...written) }],
  },
});

celRuleCases(gatewayApi, group, 'Gateway', [
  ['programmed, with its listeners', listeners(...good), 'Successful'],
  [
    'not programmed',
    says('Accepted True', 'Programmed False Pending'),
    'InProgress',
  ],
  [
    'a listener is not programmed',
    listeners('Accepted True', 'Programmed False'),
    'InProgress',
  ],
  ['not accepted', says('Accepted False Invalid', 'Programmed True'), 'Failed'],
  [
    'refers to what is not there',
    says('Accepted True', 'ResolvedRefs False', 'Programmed True'),
    'Failed',
  ],
  [
    'a listener refers to what is not there',
    listeners('Accepted True', 'ResolvedRefs False'),
    'Failed',
  ],
  [
    'two listeners contradict each other',
    listeners('Accepted True', 'Conflicted True'),
    'Failed',
  ],
  [
    'not looked at since it was changed',
    { metadata, status: { conditions: at(1, ...good) } },
    'InProgress',
  ],
]);

const parents = (...each: Array<ReturnType<typeof at>>) => ({
  metadata,
  status: { parents: each.map(written => ({ conditions: written })) },
});

for (const kind of ['HTTPRoute', 'GRPCRoute', 'TLSRoute']) {
  celRuleCases(gatewayApi, group, kind, [
    [
      'accepted',
      parents(at(2, 'Accepted True', 'ResolvedRefs True')),
      'Successful',
    ],
    [
      'not programmed yet',
      parents(at(2, 'Accepted True', 'ResolvedRefs True', 'Programmed False')),
      'InProgress',
    ],
    ['not known yet', parents(at(2, 'Accepted Unknown')), 'InProgress'],
    [
      'one of two refuses',
      parents(at(2, 'Accepted True'), at(2, 'Accepted False')),
      'Failed',
    ],
    [
      'its backend is not there',
      parents(at(2, 'Accepted True', 'ResolvedRefs False BackendNotFound')),
      'Failed',
    ],
    [
      'one lags behind and is left out',
      parents(at(1, 'Accepted False'), at(2, 'Accepted True')),
      'Successful',
    ],
    ['all lag behind', parents(at(1, 'Accepted True')), 'InProgress'],
    ['no Gateway has taken it', parents(), 'InProgress'],
  ]);
}

celRuleCases(gatewayApi, group, 'GatewayClass', [
  ['accepted', says('Accepted True'), 'Successful'],
  ['waits', says('Accepted Unknown Pending'), 'InProgress'],
  ['refused', says('Accepted False InvalidParameters'), 'Failed'],
  [
    'lags behind',
    { metadata, status: { conditions: at(1, 'Accepted True') } },
    'InProgress',
  ],
]);

celRuleCases(gatewayApi, group, 'BackendTLSPolicy', [
  [
    'accepted',
    {
      status: {
        ancestors: [
          { conditions: conditions('Accepted True', 'ResolvedRefs True') },
        ],
      },
    },
    'Successful',
  ],
  [
    'one has no certificate',
    {
      status: {
        ancestors: [
          { conditions: conditions('Accepted True') },
          { conditions: conditions('ResolvedRefs False') },
        ],
      },
    },
    'Failed',
  ],
]);
