import { conditions, celRuleCases, says } from '../testUtils/celRuleCases';
import { operatorLifecycleManager } from './operatorLifecycleManager';

const group = 'operators.coreos.com';

const subscription = (
  state: string,
  installedCSV: string,
  ...written: string[]
) => ({ status: { state, installedCSV, conditions: conditions(...written) } });
const approval = 'InstallPlanPending True RequiresApproval';

celRuleCases(operatorLifecycleManager, group, 'Subscription', [
  ['up to date', subscription('AtLatestKnown', 'a'), 'Successful'],
  [
    'the next version is installed',
    subscription('UpgradePending', 'a'),
    'InProgress',
  ],
  [
    'the next version waits for approval',
    subscription('UpgradePending', 'a', approval),
    'Successful',
  ],
  [
    'the first version waits for approval',
    subscription('UpgradePending', '', approval),
    'Paused',
  ],
  ['catalogs only', says('CatalogSourcesUnhealthy False'), 'InProgress'],
  ['no catalog', says('CatalogSourcesUnhealthy True'), 'Failed'],
  [
    'its plan failed',
    subscription('AtLatestKnown', 'a', 'InstallPlanFailed True'),
    'Failed',
  ],
  ['nothing satisfies it', says('ResolutionFailed True'), 'Failed'],
  ['its plan is gone', says('InstallPlanMissing True'), 'Failed'],
]);

const is = (phase: string) => ({ status: { phase } });

celRuleCases(operatorLifecycleManager, group, 'ClusterServiceVersion', [
  ['succeeded', is('Succeeded'), 'Successful'],
  ['installing', is('Installing'), 'InProgress'],
  ['pending', is('Pending'), 'InProgress'],
  ['failed', is('Failed'), 'Failed'],
]);

celRuleCases(operatorLifecycleManager, group, 'InstallPlan', [
  ['complete', is('Complete'), 'Successful'],
  ['installing', is('Installing'), 'InProgress'],
  ['waiting for approval', is('RequiresApproval'), 'Paused'],
  ['failed', is('Failed'), 'Failed'],
]);

const catalog = (lastObservedState: string) => ({
  status: { connectionState: { lastObservedState } },
});
celRuleCases(operatorLifecycleManager, group, 'CatalogSource', [
  ['serving', catalog('READY'), 'Successful'],
  ['connecting', catalog('CONNECTING'), 'InProgress'],
  ['cannot be reached', catalog('TRANSIENT_FAILURE'), 'Failed'],
]);

celRuleCases(
  operatorLifecycleManager,
  'olm.operatorframework.io',
  'ClusterExtension',
  [
    [
      'installed',
      says('Installed True', 'Progressing True Succeeded'),
      'Successful',
    ],
    [
      'tried again',
      says('Installed True', 'Progressing True Retrying'),
      'InProgress',
    ],
    ['blocked', says('Installed False', 'Progressing False Blocked'), 'Failed'],
  ],
);
