import { celRuleCases, says } from '../testUtils/celRuleCases';
import { hive } from './hive';

const group = 'hive.openshift.io';
const spec = { installed: true };

celRuleCases(hive, group, 'ClusterDeployment', [
  ['installed', { spec, ...says('Ready True') }, 'Successful'],
  [
    'is installed',
    { spec: { installed: false }, ...says('Ready Unknown') },
    'InProgress',
  ],
  [
    'installed, out of reach',
    { spec, ...says('Ready True', 'Unreachable True') },
    'InProgress',
  ],
  ['the installer failed', says('ProvisionFailed True'), 'Failed'],
  ['tries no more', says('ProvisionStopped True'), 'Failed'],
  [
    'sleeps',
    {
      spec: { ...spec, powerState: 'Hibernating' },
      ...says('Hibernating True'),
    },
    'Paused',
  ],
]);

celRuleCases(hive, group, 'ClusterPool', [
  [
    'full',
    { spec: { size: 2 }, status: { ready: 1, standby: 1 } },
    'Successful',
  ],
  ['one short', { spec: { size: 2 }, status: { ready: 1 } }, 'InProgress'],
  ['lacks what it needs', says('MissingDependencies True'), 'Failed'],
]);
