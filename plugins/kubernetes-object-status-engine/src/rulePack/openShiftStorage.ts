import { CelRule } from '../rules/own/CelRule';
import { allOf } from './expressions';

const wrong =
  "isTrue(object, 'Degraded') || isTrue(object, 'VersionMismatch') || at(object, 'status.phase', '') == 'Error'";

/** OpenShift Data Foundation. */
export const openShiftStorage: CelRule[] = [
  {
    group: 'ocs.openshift.io',
    kind: 'StorageCluster',
    failed: wrong,
    successful: allOf(
      "isTrue(object, 'Available')",
      "!isTrue(object, 'Progressing')",
    ),
    note: 'Upgradeable decides nothing: it tells whether the next version may come.',
  },
  {
    group: 'odf.openshift.io',
    kind: 'StorageSystem',
    failed: "isTrue(object, 'StorageSystemInvalid')",
    successful: "isTrue(object, 'Available')",
  },
  {
    group: 'noobaa.io',
    kind: 'NooBaa',
    failed: "at(object, 'status.phase', '') == 'Rejected'",
    successful: "at(object, 'status.phase', '') == 'Ready'",
  },
  ...['BackingStore', 'BucketClass', 'NamespaceStore'].map(kind => ({
    group: 'noobaa.io',
    kind,
    failed: "at(object, 'status.phase', '') == 'Rejected'",
    successful: "at(object, 'status.phase', '') == 'Ready'",
  })),
];
