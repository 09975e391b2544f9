import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

const errors =
  "at(object, 'status.byPod', []).exists(p, size(at(p, 'errors', [])) > 0)";

const isEnforced =
  "at(object, 'status.byPod', []).exists(p, at(p, 'enforced', false))";

/** OPA Gatekeeper. */
export const gatekeeper: CelRule[] = [
  {
    group: 'templates.gatekeeper.sh',
    kind: 'ConstraintTemplate',
    failed: errors,
    successful: "at(object, 'status.created', false)",
    note: 'Each of its pods says whether it could take the template in.',
  },
  {
    group: 'constraints.gatekeeper.sh',
    kind: '*',
    failed: errors,
    successful: isEnforced,
    note: 'In force, whatever it finds: violations are what it is there for.',
  },
  ...forKinds(
    'mutations.gatekeeper.sh',
    ['Assign', 'AssignImage', 'AssignMetadata', 'ModifySet'],
    { failed: errors, successful: isEnforced },
  ),
];
