import { CelRule } from '../rules/own/CelRule';
import { allOf } from './expressions';

const group = 'longhorn.io';

/** Longhorn. */
export const longhorn: CelRule[] = [
  {
    group,
    kind: 'Volume',
    failed: "at(object, 'status.robustness', '') == 'faulted'",
    successful:
      "at(object, 'status.state', '') == 'detached' || (at(object, 'status.state', '') == 'attached' && at(object, 'status.robustness', '') == 'healthy')",
    note: 'A detached volume is not in use. A degraded one rebuilds a replica.',
  },
  {
    group,
    kind: 'Node',
    failed: "isFalse(object, 'Ready')",
    successful: "isTrue(object, 'Ready')",
  },
  {
    group,
    kind: 'BackupTarget',
    successful: "at(object, 'status.available', false)",
  },
  {
    group,
    kind: 'Backup',
    failed: "at(object, 'status.state', '') == 'Error'",
    successful: allOf("at(object, 'status.state', '') == 'Completed'"),
    message: "at(object, 'status.error', '')",
  },
];
