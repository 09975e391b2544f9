import { CelRule } from '../rules/own/CelRule';

/** Coralogix: every kind mirrors an object of the service. */
export const coralogix: CelRule[] = [
  {
    group: 'coralogix.com',
    kind: '*',
    failed: "isFalse(object, 'RemoteSynced')",
    successful: "isTrue(object, 'RemoteSynced')",
  },
];
