import { CelRule } from '../rules/own/CelRule';
import { phases } from './phases';

const group = 'getambassador.io';

/** Emissary-ingress, before it Ambassador. */
export const ambassador: CelRule[] = [
  {
    group,
    kind: 'Mapping',
    ...phases('status.state', {
      failed: ['Inactive'],
      successful: ['Running'],
    }),
    message: "at(object, 'status.reason', '')",
  },
  {
    group,
    kind: 'Host',
    ...phases('status.state', { failed: ['Error'], successful: ['Ready'] }),
    message: "at(object, 'status.errorReason', '')",
  },
];
