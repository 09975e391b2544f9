import { CelRule } from '../rules/own/CelRule';

const errors =
  "at(object, 'status.byPod', []).exists(p, size(at(p, 'errors', [])) > 0)";

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
    successful:
      "size(at(object, 'status.byPod', [])) > 0 && at(object, 'status.byPod', []).exists(p, at(p, 'enforced', false))",
    note: 'In force, whatever it finds: violations are what it is there for.',
  },
];
