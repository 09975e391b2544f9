import { kubernetesObjectSchema } from './engineInputs';

const withGeneration = (generation: unknown) =>
  kubernetesObjectSchema.parse({
    apiVersion: 'example.com/v1',
    kind: 'Thing',
    metadata: { name: 'a', generation },
  }).metadata.generation;

it.each<[name: string, given: unknown, read: number | undefined]>([
  ['a number', 3, 3],
  ['a number as text', '3', 3],
  ['a text that is none', 'c0ffee', undefined],
  ['nothing', null, undefined],
])('reads a generation that is %s', (_, given, read) => {
  expect(withGeneration(given)).toBe(read);
});
