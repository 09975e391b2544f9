import { reduceManifest, withoutServerFields } from './reduceManifest';

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';
const canary = 'hunter2';

describe('what a manifest is sent without', () => {
  const deployment = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name: 'checkout',
      annotations: { [lastApplied]: canary, team: 'blue' },
      managedFields: [{ canary }],
    },
    spec: { replicas: 3 },
    status: { replicas: 3 },
  };

  it('leaves status, managed fields and the last applied configuration', () => {
    expect(reduceManifest(deployment)).toEqual({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'checkout', annotations: { team: 'blue' } },
      spec: { replicas: 3 },
    });
  });

  it('drops the annotations when none are left', () => {
    const metadata = { name: 'a', annotations: { [lastApplied]: canary } };
    const { metadata: sent } = reduceManifest({ ...deployment, metadata });
    expect(sent).toEqual({ name: 'a' });
  });

  const secret = {
    apiVersion: 'v1',
    kind: 'Secret',
    type: 'Opaque',
    metadata: {
      name: 'database',
      namespace: 'shop',
      labels: { app: 'checkout' },
      annotations: { note: canary, [lastApplied]: canary },
    },
    data: { password: canary, __proto__: 'x' },
    stringData: { user: canary },
    notes: canary,
  };

  it('leaves identity, type and key names of a Secret', () => {
    expect(reduceManifest(secret)).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
      type: 'Opaque',
      metadata: {
        name: 'database',
        namespace: 'shop',
        labels: { app: 'checkout' },
      },
      data: { password: '', user: '' },
    });
  });

  it.each([
    ['text instead of data', { ...secret, data: canary }],
    ['a list instead of data', { ...secret, data: [canary] }],
    ['another version of the API', { ...secret, apiVersion: 'v1beta1' }],
    ['nested values', { ...secret, data: { a: { b: canary } } }],
  ])('never lets a value through: %s', (_, manifest) => {
    expect(JSON.stringify(reduceManifest(manifest))).not.toMatch(canary);
  });

  it('keeps the data for an apply by the portal, and nothing of the server', () => {
    const sent = withoutServerFields(secret);
    expect(sent.data).toEqual({ password: canary });
    expect(JSON.stringify(sent.metadata)).not.toMatch(lastApplied);
  });
});
