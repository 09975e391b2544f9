import { aDeployment, anObject, judgeCases } from '../../testUtils';
import { ruleOf } from '../index';
import { secret } from './secret';

const applied = {
  apiVersion: 'v1',
  kind: 'Secret',
  name: 'db',
  manifest: {
    apiVersion: 'v1',
    kind: 'Secret',
    type: 'Opaque',
    data: { password: { $withheld: true }, token: { $withheld: true } },
    stringData: { password: { $withheld: true }, user: { $withheld: true } },
  },
};

describe('the rule of Secret', () => {
  it('is the rule of Secrets', () => {
    expect(ruleOf('v1', 'Secret')).toBe(secret);
  });

  judgeCases([
    {
      name: 'never requested: successful once it was reported, and not verified',
      applied: [applied],
      looks: [
        {
          at: 0,
          objects: [],
          lists: { Secret: 'Unlisted' },
          expect: {
            status: 'Successful',
            reason: 'NotRead',
            message: 'Applied; its content is never read',
            verified: false,
            counted: true,
            columns: { data: 3, type: 'Opaque' },
          },
          aggregate: 'Successful',
          verified: false,
          blindRows: [],
        },
      ],
    },
    {
      name: 'of one that happens to be seen nothing is read',
      applied: [{ ...applied, uid: 'secret-old' }],
      looks: [
        {
          at: 0,
          objects: [anObject('v1', 'Secret', 'db').set('data', { a: 'b' })],
          expect: { status: 'Successful', reason: 'NotRead', verified: false },
          verified: false,
        },
      ],
    },
    {
      name: 'it makes the step unverified, not unsuccessful',
      applied: [{}, applied],
      looks: [
        {
          at: 0,
          lists: { Pod: 'Forbidden', Secret: 'Unlisted' },
          objects: [aDeployment()],
          rows: { 'Deployment web': { verified: true } },
          aggregate: 'Successful',
          verified: false,
        },
      ],
    },
  ]);
});
