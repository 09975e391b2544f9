import { celRuleCases } from '../testUtils/celRuleCases';
import { gatekeeper } from './gatekeeper';

celRuleCases(gatekeeper, 'templates.gatekeeper.sh', 'ConstraintTemplate', [
  ['taken in', { status: { created: true, byPod: [{}] } }, 'Successful'],
  ['not compiled', { status: { byPod: [{ errors: ['no'] }] } }, 'Failed'],
]);

celRuleCases(gatekeeper, 'constraints.gatekeeper.sh', 'K8sRequiredLabels', [
  [
    'in force, with violations',
    { status: { totalViolations: 7, byPod: [{ enforced: true }] } },
    'Successful',
  ],
  ['not taken in', { status: { byPod: [{ errors: ['no'] }] } }, 'Failed'],
]);

celRuleCases(gatekeeper, 'mutations.gatekeeper.sh', 'Assign', [
  ['in force', { status: { byPod: [{ enforced: true }] } }, 'Successful'],
  ['cannot be used', { status: { byPod: [{ errors: ['no'] }] } }, 'Failed'],
]);
