import { CelRule } from '../rules/own/CelRule';
import { isFalseWithSeverity } from './expressions';

/** Azure Service Operator: every service has a group of its own. */
export const azureServiceOperator: CelRule[] = [
  {
    group: '*.azure.com',
    kind: '*',
    failed: isFalseWithSeverity('Ready', 'Error'),
    successful: "isTrue(object, 'Ready')",
    note: 'Ready False has a severity: Error is final until something changes, Warning is tried again, Info is on its way.',
  },
];
