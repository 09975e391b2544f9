import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

/** Services of the SAP Business Technology Platform. */
export const sapServices: CelRule[] = forKinds(
  'services.cloud.sap.com',
  ['ServiceBinding', 'ServiceInstance'],
  {
    failed: "isTrue(object, 'Failed')",
    successful:
      "isTrue(object, 'Succeeded') && !isFalse(object, 'Ready') && at(object, 'status.ready', 'True') == 'True'",
    note: 'Succeeded is False while an operation runs too; Failed only after one that failed. ready may be True beside Failed: then the old state is in service.',
  },
);
