import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

const group = 'projectcontour.io';

/** Contour. */
export const contour: CelRule[] = [
  {
    group,
    kind: 'HTTPProxy',
    inProgress: "at(object, 'status.currentStatus', '') == 'orphaned'",
    failed: "isFalse(object, 'Valid')",
    successful: "isTrue(object, 'Valid')",
    message: "at(object, 'status.description', '')",
    note: 'Orphaned: no other proxy includes it yet.',
  },
  ...forKinds(
    group,
    ['ExtensionService', 'TLSCertificateDelegation', 'ContourConfiguration'],
    {
      failed: "isFalse(object, 'Valid')",
      successful: "isTrue(object, 'Valid')",
    },
  ),
];
