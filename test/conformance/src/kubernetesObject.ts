import { z } from 'zod';

/** An object of a corpus: it may hold anything beside its identity. */
export interface FixtureObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    [field: string]: unknown;
  };
  [field: string]: unknown;
}

/** A fixture need not be a whole object: what identifies it is filled in, nothing else. */
export const kubernetesObjectSchema = z
  .looseObject({
    apiVersion: z.string().default('v1'),
    kind: z.string().default('Unnamed'),
    metadata: z
      .looseObject({
        name: z.string().optional(),
        namespace: z.string().optional(),
      })
      .default({}),
  })
  .transform(
    (object): FixtureObject => ({
      ...object,
      metadata: { ...object.metadata, name: object.metadata.name ?? 'unnamed' },
    }),
  );
