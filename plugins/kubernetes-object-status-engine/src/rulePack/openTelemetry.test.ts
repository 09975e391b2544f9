import { celRuleCases } from '../testUtils/celRuleCases';
import { openTelemetry } from './openTelemetry';

const ready = (statusReplicas: string) => ({
  status: { scale: { statusReplicas } },
});

celRuleCases(openTelemetry, 'opentelemetry.io', 'OpenTelemetryCollector', [
  ['all ready', ready('2/2'), 'Successful'],
  ['one of three', ready('1/3'), 'InProgress'],
  ['none yet', ready('0/2'), 'InProgress'],
  ['no node for it', ready('0/0'), 'Successful'],
  ['counts that cannot be read', ready('two'), 'InProgress'],
  [
    'a sidecar that the operator has seen',
    { spec: { mode: 'sidecar' }, status: { version: '0.1' } },
    'Successful',
  ],
  ['left alone', { spec: { managementState: 'unmanaged' } }, 'Paused'],
]);
