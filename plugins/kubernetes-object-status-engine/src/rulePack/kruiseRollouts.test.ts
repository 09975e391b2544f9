import { conditions, celRuleCases } from '../testUtils/celRuleCases';
import { kruiseRollouts } from './kruiseRollouts';

const is = (phase: string, status: Record<string, unknown> = {}) => ({
  status: { phase, ...status },
});

celRuleCases(kruiseRollouts, 'rollouts.kruise.io', 'Rollout', [
  ['healthy', is('Healthy'), 'Successful'],
  [
    'taken back',
    is('Healthy', { conditions: conditions('Succeeded False') }),
    'InProgress',
  ],
  ['initial', is('Initial'), 'InProgress'],
  [
    'upgrading a step',
    is('Progressing', { canaryStatus: { currentStepState: 'StepUpgrade' } }),
    'InProgress',
  ],
  [
    'waiting for a person after a step',
    is('Progressing', { canaryStatus: { currentStepState: 'StepPaused' } }),
    'Paused',
  ],
  [
    'paused',
    is('Progressing', { conditions: conditions('Progressing True Paused') }),
    'Paused',
  ],
  ['disabled', is('Disabled'), 'Failed'],
  [
    'disabled by its specification',
    { spec: { disabled: true }, ...is('Disabled') },
    'Paused',
  ],
  ['going away', is('Terminating'), 'Failed'],
]);
