import { aConfigMap, anObject, ruleCases } from '../../testUtils';
import { existingKinds } from './existingKinds';

describe.each(existingKinds.map(rule => [rule.kind, rule] as const))(
  'kinds that are done once they exist: %s',
  (kind, rule) => {
    const apiVersion = rule.group ? `${rule.group}/v1` : 'v1';
    ruleCases(rule, [
      {
        name: 'it exists',
        object: anObject(apiVersion, kind, 'it'),
        expect: { status: 'Successful', reason: 'Exists', verified: true },
        aggregate: 'Successful',
      },
      {
        name: 'it may not be listed: taken as applied, with a warning, not verified',
        lists: { [kind]: 'Forbidden' },
        applied: [{ apiVersion, kind, name: 'it' }],
        looks: [
          {
            at: 0,
            objects: [],
            lists: { [kind]: 'Forbidden' },
            expect: {
              status: 'Successful',
              reason: 'NotPermitted',
              message: 'Applied; may not be read',
              verified: false,
              warnings: ['NotPermitted'],
            },
            aggregate: 'Successful',
            verified: false,
            blindRows: [],
          },
        ],
      },
    ]);
  },
);

describe('a ConfigMap', () => {
  const [configMap] = existingKinds.filter(rule => rule.kind === 'ConfigMap');
  ruleCases(configMap, [
    {
      name: 'its table counts its keys',
      object: aConfigMap().set('binaryData', { logo: 'aGk=' }),
      expect: { columns: { data: 2 } },
    },
  ]);
});
