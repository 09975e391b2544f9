import { z } from 'zod';
import { Requester } from './Requester';

const groupsSchema = z.looseObject({
  groups: z.array(
    z.looseObject({
      versions: z.array(z.looseObject({ groupVersion: z.string() })),
    }),
  ),
});

const resourcesSchema = z.looseObject({
  resources: z.array(
    z.looseObject({
      name: z.string(),
      kind: z.string(),
      namespaced: z.boolean(),
      singularName: z.string(),
      verbs: z.array(z.string()),
      shortNames: z.array(z.string()).optional(),
      categories: z.array(z.string()).optional(),
    }),
  ),
});

/** What discovery says of each resource, by group version and name. */
export async function servedKinds(
  requester: Requester,
): Promise<Record<string, unknown>> {
  const read = async (path: string) => (await requester.send({ path })).body;
  const { groups } = groupsSchema.parse(await read('/apis'));
  const paths = [
    '/api/v1',
    ...groups.flatMap(({ versions }) =>
      versions.map(({ groupVersion }) => `/apis/${groupVersion}`),
    ),
  ];
  const served: Record<string, unknown> = {};
  for (const path of paths) {
    const { resources } = resourcesSchema.parse(await read(path));
    for (const { name, ...resource } of resources) {
      const { storageVersionHash: _hash, verbs, ...about } = resource;
      served[`${path}/${name}`] = { ...about, verbs: [...verbs].sort() };
    }
  }
  return served;
}
