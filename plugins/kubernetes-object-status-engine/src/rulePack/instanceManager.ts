import { CelRule } from '../rules/own/CelRule';
import { isOneOf } from './expressions';

/** Keiko instance-manager. */
export const instanceManager: CelRule[] = [
  {
    group: 'instancemgr.keikoproj.io',
    kind: 'InstanceGroup',
    failed: isOneOf('status.currentState', ['Error']),
    successful: "at(object, 'status.currentState', '').lowerAscii() == 'ready'",
    note: 'Init, ReconcileModifying, ReconcileModified and Locked are on their way.',
  },
];
