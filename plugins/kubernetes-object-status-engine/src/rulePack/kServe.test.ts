import { conditions, celRuleCases, says } from '../testUtils/celRuleCases';
import { kServe } from './kServe';

const model = (transitionStatus: string, ready: string) => ({
  status: {
    modelStatus: { transitionStatus },
    conditions: conditions(`Ready ${ready}`),
  },
});

celRuleCases(kServe, 'serving.kserve.io', 'InferenceService', [
  ['serves the wanted model', model('UpToDate', 'True'), 'Successful'],
  [
    'ready, without word of a model',
    says('Ready True', 'Stopped False'),
    'Successful',
  ],
  ['loads the next model', model('InProgress', 'True'), 'InProgress'],
  [
    'ready, but the next model cannot be loaded',
    model('BlockedByFailedLoad', 'True'),
    'Failed',
  ],
  ['refused', model('InvalidSpec', 'False'), 'Failed'],
  [
    'its deployment starts',
    says('Ready False MinimumReplicasUnavailable'),
    'InProgress',
  ],
  [
    'its revision failed',
    says('Ready False', 'PredictorConfigurationReady False RevisionFailed'),
    'Failed',
  ],
  ['stopped', says('Ready False', 'Stopped True'), 'Paused'],
]);

celRuleCases(kServe, 'serving.kserve.io', 'InferenceGraph', [
  ['ready', says('Ready True'), 'Successful'],
  ['not ready', says('Ready False'), 'InProgress'],
]);
