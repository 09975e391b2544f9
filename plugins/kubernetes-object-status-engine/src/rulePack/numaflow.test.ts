import { conditions, celRuleCases } from '../testUtils/celRuleCases';
import { numaflow } from './numaflow';

const group = 'numaflow.numaproj.io';

const is = (phase: string, ...written: string[]) => ({
  status: { phase, conditions: conditions(...written) },
});
const askedToPause = { spec: { lifecycle: { desiredPhase: 'Paused' } } };
const upgrade = (state: string) => ({
  metadata: {
    labels: { 'numaplane.numaproj.io/progressive-result-state': state },
  },
});

for (const kind of ['Pipeline', 'MonoVertex']) {
  celRuleCases(numaflow, group, kind, [
    ['running, all well', is('Running', 'Deployed True'), 'Successful'],
    [
      'pods are to come',
      is('Running', 'PodsHealthy False Progressing'),
      'InProgress',
    ],
    [
      'pods crash',
      is('Running', 'PodsHealthy False CrashLoopBackOff'),
      'Failed',
    ],
    ['health not known', is('Running', 'DaemonHealthy Unknown'), 'InProgress'],
    ['pausing', is('Pausing', 'Deployed True'), 'InProgress'],
    ['paused by somebody', is('Paused', 'Deployed True'), 'Paused'],
    [
      'paused as its specification asks',
      { ...askedToPause, ...is('Paused', 'Deployed True') },
      'Successful',
    ],
    ['failed', is('Failed'), 'Failed'],
    [
      'runs, but its progressive upgrade failed',
      { ...upgrade('failed'), ...is('Running', 'Deployed True') },
      'Failed',
    ],
  ]);
}

for (const kind of ['InterStepBufferService', 'Vertex']) {
  celRuleCases(numaflow, group, kind, [
    ['running, all well', is('Running', 'Deployed True'), 'Successful'],
    [
      'waiting for its pods',
      is('Running', 'ChildrenResourcesHealthy False Unavailable'),
      'InProgress',
    ],
    ['without pods', is('Running', 'PodsHealthy False NoPodsFound'), 'Failed'],
    ['failed', is('Failed', 'Deployed False'), 'Failed'],
  ]);
}
