import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const folder = join(__dirname, '..', 'waivers');

const groupSchema = z.strictObject({
  decision: z.string(),
  theirs: z.string(),
  ours: z.string(),
  reason: z.string(),
  cases: z.array(z.string()).min(1),
});

const fileSchema = z.strictObject({
  peer: z.string(),
  groups: z.array(groupSchema),
});

/** Disagreements with one peer for one reason. */
export type WaiverGroup = z.infer<typeof groupSchema> & { peer: string };

/** What the waivers refer to: a decision of the handbook, or why there is none. */
export type Decisions = Record<string, string>;

function read(name: string): unknown {
  return parse(readFileSync(join(folder, name), 'utf8'));
}

export function readDecisions(): Decisions {
  return z.record(z.string(), z.string()).parse(read('decisions.yaml'));
}

/** Every file of waivers/ but the decisions. */
export function readWaivers(): WaiverGroup[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.yaml') && name !== 'decisions.yaml')
    .flatMap(name => {
      const { peer, groups } = fileSchema.parse(read(name));
      return groups.map(group => ({ ...group, peer }));
    });
}
