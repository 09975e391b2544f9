import { CelRule } from '../rules/own/CelRule';

const note =
  'ACK.Recoverable is tried again; ACK.Terminal is not before the specification changes.';

/** AWS Controllers for Kubernetes: every service has a group of its own. */
export const awsControllers: CelRule[] = [
  {
    group: '*.services.k8s.aws',
    kind: '*',
    failed: "isTrue(object, 'ACK.Terminal')",
    successful:
      "isTrue(object, 'ACK.ResourceSynced') && !isFalse(object, 'Ready') && !isTrue(object, 'ACK.Recoverable')",
    message:
      "messageOf(object, 'ACK.Terminal') != '' ? messageOf(object, 'ACK.Terminal') : messageOf(object, 'ACK.Recoverable')",
    note,
  },
  {
    group: 'services.k8s.aws',
    kind: 'AdoptedResource',
    failed: "isTrue(object, 'ACK.Terminal')",
    successful: "isTrue(object, 'ACK.Adopted')",
    note,
  },
  {
    group: 'services.k8s.aws',
    kind: 'FieldExport',
    failed: "isTrue(object, 'ACK.Terminal')",
    successful:
      "has(object.status) && !isTrue(object, 'ACK.Recoverable') && !isTrue(object, 'ACK.Terminal')",
    note,
  },
];
