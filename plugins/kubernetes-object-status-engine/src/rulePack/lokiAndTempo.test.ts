import { celRuleCases, says } from '../testUtils/celRuleCases';
import { lokiAndTempo } from './lokiAndTempo';

for (const [group, kind] of [
  ['loki.grafana.com', 'LokiStack'],
  ['tempo.grafana.com', 'TempoStack'],
]) {
  celRuleCases(lokiAndTempo, group, kind, [
    ['ready', says('Pending False', 'Ready True'), 'Successful'],
    ['pending', says('Pending True', 'Ready False'), 'InProgress'],
    ['failed', says('Failed True', 'Ready False'), 'Failed'],
    ['left alone', { spec: { managementState: 'Unmanaged' } }, 'Paused'],
  ]);
}

celRuleCases(lokiAndTempo, 'loki.grafana.com', 'LokiStack', [
  [
    'its storage is missing',
    says('Degraded True MissingObjectStorageSecret'),
    'Failed',
  ],
]);
