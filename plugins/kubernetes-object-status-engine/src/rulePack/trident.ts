import { CelRule } from '../rules/own/CelRule';
import { phases } from './phases';

const group = 'trident.netapp.io';

/** Trident: storage of NetApp. */
export const trident: CelRule[] = [
  {
    group,
    kind: 'TridentBackendConfig',
    failed:
      "at(object, 'status.lastOperationStatus', '') == 'Failed' || at(object, 'status.phase', '') in ['Lost', 'Failed']",
    successful:
      "at(object, 'status.phase', '') == 'Bound' && at(object, 'status.lastOperationStatus', '') in ['', 'Success']",
    message: "at(object, 'status.message', '')",
    note: 'A backend stays bound when its last change failed.',
  },
  {
    group,
    kind: 'TridentOrchestrator',
    ...phases('status.status', {
      failed: ['Failed', 'Error'],
      successful: ['Installed'],
    }),
    message: "at(object, 'status.message', '')",
  },
];
