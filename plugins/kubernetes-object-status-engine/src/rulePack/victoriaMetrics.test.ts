import { celRuleCases } from '../testUtils/celRuleCases';
import { victoriaMetrics } from './victoriaMetrics';

const is = (updateStatus: string) => ({ status: { updateStatus } });

for (const kind of ['VMAgent', 'VMCluster', 'VLSingle']) {
  celRuleCases(victoriaMetrics, 'operator.victoriametrics.com', kind, [
    ['operational', is('operational'), 'Successful'],
    ['expanding', is('expanding'), 'InProgress'],
    ['failed', is('failed'), 'Failed'],
    ['paused', is('paused'), 'Paused'],
    ['asked to pause', { spec: { paused: true } }, 'Paused'],
  ]);
}
