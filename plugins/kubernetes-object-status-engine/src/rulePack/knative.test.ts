import { celRuleCases, says } from '../testUtils/celRuleCases';
import { knative } from './knative';

celRuleCases(knative, 'serving.knative.dev', 'Service', [
  [
    'ready',
    says('Ready True', 'ConfigurationsReady True', 'RoutesReady True'),
    'Successful',
  ],
  [
    'its route is on the way',
    says('Ready Unknown', 'ConfigurationsReady True', 'RoutesReady Unknown'),
    'InProgress',
  ],
  [
    'a part has not reported',
    says('Ready True', 'RoutesReady True'),
    'InProgress',
  ],
  [
    'its revision failed',
    says('Ready False', 'ConfigurationsReady False RevisionFailed'),
    'Failed',
  ],
]);

for (const [group, kind] of [
  ['serving.knative.dev', 'Revision'],
  ['eventing.knative.dev', 'Broker'],
  ['messaging.knative.dev', 'Subscription'],
  ['flows.knative.dev', 'Sequence'],
  ['sources.knative.dev', 'PingSource'],
]) {
  celRuleCases(knative, group, kind, [
    ['ready', says('Ready True'), 'Successful'],
    ['on its way', says('Ready Unknown'), 'InProgress'],
    ['failed', says('Ready False'), 'Failed'],
  ]);
}

celRuleCases(knative, 'operator.knative.dev', 'KnativeServing', [
  ['ready', says('Ready True', 'InstallSucceeded True'), 'Successful'],
  [
    'what was installed starts',
    says('Ready False', 'InstallSucceeded True'),
    'InProgress',
  ],
  [
    'could not be installed',
    says('Ready False', 'InstallSucceeded False'),
    'Failed',
  ],
  ['something is missing', says('DependenciesInstalled False'), 'Failed'],
]);
