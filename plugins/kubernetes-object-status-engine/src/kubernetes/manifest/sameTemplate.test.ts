import { imagesOf } from './imagesOf';
import { sameTemplate } from './sameTemplate';

const template = {
  metadata: { labels: { app: 'web' } },
  spec: { containers: [{ name: 'web', image: 'web:1', args: ['a', 'b'] }] },
};

function withLabels(labels: Record<string, string>): unknown {
  return { ...template, metadata: { labels } };
}

function nested(depth: number): unknown {
  let value: unknown = {};
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

describe('sameTemplate', () => {
  it.each<[string, unknown, unknown]>([
    ['itself', template, structuredClone(template)],
    [
      'with the hash of a ReplicaSet',
      template,
      withLabels({ 'pod-template-hash': '5d9c', app: 'web' }),
    ],
    [
      'with two hashes',
      withLabels({ 'pod-template-hash': '1', app: 'web' }),
      withLabels({ app: 'web', 'pod-template-hash': '2' }),
    ],
    [
      'with keys in another order',
      template,
      { spec: template.spec, metadata: template.metadata },
    ],
    [
      'with a null timestamp',
      template,
      {
        ...template,
        metadata: { ...template.metadata, creationTimestamp: null },
      },
    ],
    [
      'nothing but the hash',
      withLabels({ 'pod-template-hash': '1' }),
      { ...template, metadata: {} },
    ],
  ])('is the same: %s', (_, one, other) => {
    expect(sameTemplate(one, other)).toBe(true);
    expect(sameTemplate(other, one)).toBe(true);
  });

  it.each<[string, unknown, unknown]>([
    ['another label', template, withLabels({ app: 'shop' })],
    ['one more label', template, withLabels({ app: 'web', tier: 'front' })],
    [
      'another image',
      template,
      { ...template, spec: { containers: [{ name: 'web', image: 'web:2' }] } },
    ],
    ['arguments in another order', { args: ['a', 'b'] }, { args: ['b', 'a'] }],
    ['one more item', { args: ['a'] }, { args: ['a', 'b'] }],
    ['a list and an object', { args: [] }, { args: {} }],
    ['an inherited field', {}, { constructor: {} }],
    ['deeper than is read', nested(200), nested(200)],
    [
      'the hash elsewhere than in the labels',
      { spec: { 'pod-template-hash': '1' } },
      { spec: {} },
    ],
  ])('is not the same: %s', (_, one, other) => {
    expect(sameTemplate(one, other)).toBe(false);
    expect(sameTemplate(other, one)).toBe(false);
  });

  it('compares no template at all with none', () => {
    expect(sameTemplate(undefined, undefined)).toBe(true);
    expect(sameTemplate(undefined, template)).toBe(false);
  });
});

describe('imagesOf', () => {
  it('has init containers and containers by name', () => {
    const images = imagesOf({
      spec: {
        initContainers: [{ name: 'migrate', image: 'migrate:1' }],
        containers: [{ name: 'web', image: 'web:1' }, { name: 'bare' }, 7],
      },
    });
    expect(images).toEqual({ migrate: 'migrate:1', web: 'web:1' });
  });

  it.each([undefined, null, 'text', { spec: { containers: {} } }])(
    'is empty for %j',
    value => {
      expect(imagesOf(value)).toEqual({});
    },
  );
});
