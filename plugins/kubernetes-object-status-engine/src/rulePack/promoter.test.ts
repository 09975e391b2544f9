import { conditions, celRuleCases, says } from '../testUtils/celRuleCases';
import { promoter } from './promoter';

const group = 'promoter.argoproj.io';
const ready = conditions('Ready True ReconciliationSuccess');

describe('what only has to be written', () => {
  for (const kind of ['ScmProvider', 'GitRepository', 'CommitStatus']) {
    celRuleCases(promoter, group, kind, [
      ['reconciled', { status: { conditions: ready } }, 'Successful'],
      ['not reconciled', says('Ready False ReconciliationError'), 'Failed'],
      ['being looked at', says('Ready Unknown'), 'InProgress'],
      [
        'reconciled before the last change',
        {
          metadata: { generation: 2 },
          status: { conditions: [{ ...ready[0], observedGeneration: 1 }] },
        },
        'InProgress',
      ],
    ]);
  }
});

for (const kind of [
  'GitCommitStatus',
  'TimedCommitStatus',
  'WebRequestCommitStatus',
]) {
  const gate = (...phases: string[]) => ({
    status: {
      conditions: ready,
      environments: phases.map(phase => ({ branch: 'env', phase })),
    },
  });
  celRuleCases(promoter, group, kind, [
    ['open in all environments', gate('success', 'success'), 'Successful'],
    ['waiting in one environment', gate('success', 'pending'), 'InProgress'],
    ['shut in one environment', gate('pending', 'failure'), 'Failed'],
    ['no environment to guard', gate(), 'Successful'],
    ['not reconciled', says('Ready False ReconciliationError'), 'Failed'],
    ['of its writing nothing is known', says('Ready Unknown'), 'InProgress'],
  ]);
}

const watching = (...phases: string[]) => ({
  status: {
    conditions: ready,
    applicationsSelected: phases.map(phase => ({ phase })),
  },
});
celRuleCases(promoter, group, 'ArgoCDCommitStatus', [
  ['all applications healthy', watching('success', 'success'), 'Successful'],
  ['an application on its way', watching('success', 'pending'), 'InProgress'],
  ['an application failed', watching('success', 'failure'), 'Failed'],
  ['no application found', watching(), 'Failed'],
]);

celRuleCases(promoter, group, 'PullRequest', [
  [
    'open',
    { status: { conditions: ready, id: '7', state: 'open' } },
    'Successful',
  ],
  ['not opened yet', { status: { conditions: ready } }, 'InProgress'],
  ['cannot be opened', says('Ready False ReconciliationError'), 'Failed'],
]);

interface Side {
  sha?: string;
  checks?: string[];
  note?: string;
}

const side = ({ sha, checks = [], note }: Side) => ({
  dry: { sha },
  commitStatuses: checks.map(phase => ({ key: phase, phase })),
  ...(note && { note: { drySha: note } }),
});
const promotion = (active: Side, proposed: Side) => ({
  active: side(active),
  proposed: side(proposed),
});

const policy = (active: Side, proposed: Side) => ({
  status: { conditions: ready, ...promotion(active, proposed) },
});
celRuleCases(promoter, group, 'ChangeTransferPolicy', [
  ['runs what is proposed', policy({ sha: 'a' }, { sha: 'a' }), 'Successful'],
  [
    'something else is proposed',
    policy({ sha: 'a' }, { sha: 'b' }),
    'InProgress',
  ],
  ['nothing is proposed yet', policy({ sha: 'a' }, {}), 'InProgress'],
  [
    'a check of the proposal failed',
    policy({ sha: 'a' }, { sha: 'b', checks: ['success', 'failure'] }),
    'Failed',
  ],
  [
    'another check is still pending',
    policy({ sha: 'a' }, { sha: 'b', checks: ['pending', 'failure'] }),
    'InProgress',
  ],
  [
    'a check of what runs failed',
    policy({ sha: 'a', checks: ['failure'] }, { sha: 'a' }),
    'Failed',
  ],
  [
    'a check of what runs is pending',
    policy({ sha: 'a', checks: ['pending'] }, { sha: 'a' }),
    'InProgress',
  ],
]);

const strategy = (...environments: ReturnType<typeof promotion>[]) => ({
  status: { conditions: ready, environments },
});
celRuleCases(promoter, group, 'PromotionStrategy', [
  [
    'all environments run it',
    strategy(
      promotion({ sha: 'a' }, { sha: 'a' }),
      promotion({ sha: 'a' }, { sha: 'a' }),
    ),
    'Successful',
  ],
  [
    'the last one is to follow',
    strategy(
      promotion({ sha: 'b' }, { sha: 'b' }),
      promotion({ sha: 'a' }, { sha: 'b' }),
    ),
    'InProgress',
  ],
  [
    'the hydrator has not come to the last one',
    strategy(
      promotion({ sha: 'b' }, { sha: 'b' }),
      promotion({ sha: 'a' }, { sha: 'a' }),
    ),
    'InProgress',
  ],
  [
    'a later commit changed nothing in the last one',
    strategy(
      promotion({ sha: 'b' }, { sha: 'b' }),
      promotion({ sha: 'a' }, { sha: 'a', note: 'b' }),
    ),
    'Successful',
  ],
  [
    'a check stands in the way',
    strategy(promotion({ sha: 'a' }, { sha: 'b', checks: ['failure'] })),
    'Failed',
  ],
  ['no environment', strategy(), 'Failed'],
]);
