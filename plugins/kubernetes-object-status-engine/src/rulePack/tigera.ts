import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

/** Operator of Calico. */
export const tigera: CelRule[] = [
  {
    group: 'operator.tigera.io',
    kind: 'TigeraStatus',
    failed: "isTrue(object, 'Degraded')",
    successful: "isTrue(object, 'Available') && !isTrue(object, 'Progressing')",
  },
  ...forKinds('operator.tigera.io', ['APIServer', 'Installation'], {
    failed: "isTrue(object, 'Degraded')",
    successful: "isTrue(object, 'Ready') && !isTrue(object, 'Progressing')",
  }),
];
