import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const data = join(__dirname, '..', '..', '..', 'recordings', 'data');

const objectSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional(),
    uid: z.string(),
    resourceVersion: z.string(),
  }),
});

/** An object as a real API server sent it. */
export type RecordedObject = z.infer<typeof objectSchema>;

const seenSchema = z.object({
  type: z.enum(['LISTED', 'ADDED', 'MODIFIED']),
  object: objectSchema,
});

function linesOf(file: string): unknown[] {
  const lines = readFileSync(join(data, file), 'utf8').trim().split('\n');
  return lines.map(line => JSON.parse(line));
}

/** Every version of every object of a kind in the recordings of real rollouts. */
export function recordedVersions(kind: string): RecordedObject[] {
  const versions = new Map<string, RecordedObject>();
  const files = readdirSync(data).filter(name => name.endsWith('.ndjson'));
  for (const file of files.sort()) {
    for (const line of linesOf(file)) {
      const object = seenSchema.safeParse(line).data?.object;
      if (object?.kind !== kind) continue;
      const { uid, resourceVersion } = object.metadata;
      versions.set(`${uid}@${resourceVersion}`, object);
    }
  }
  return [...versions.values()];
}
