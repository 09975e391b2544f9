import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const dataFolder = join(__dirname, '..', 'data');

const kubernetesObjectSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional(),
    uid: z.string().optional(),
    resourceVersion: z.string().optional(),
    generation: z.number().optional(),
  }),
});

const referenceSchema = z.strictObject({
  apiVersion: z.string(),
  kind: z.string(),
  namespace: z.string().optional(),
  name: z.string(),
  uid: z.string(),
  generation: z.number().optional(),
  resourceVersion: z.string(),
});

const watchTypes = ['ADDED', 'MODIFIED', 'DELETED'] as const;

const lineSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('HEADER'),
    scenario: z.string(),
    startedAt: z.iso.datetime(),
    duration: z.number(),
  }),
  z.object({
    type: z.literal('LISTED'),
    t: z.literal(0),
    object: kubernetesObjectSchema,
  }),
  z.object({
    type: z.enum(watchTypes),
    t: z.number(),
    object: kubernetesObjectSchema,
  }),
  z.object({
    type: z.literal('REPORTED'),
    t: z.literal(0),
    manifest: kubernetesObjectSchema,
  }),
  z.object({
    type: z.literal('APPLIED'),
    t: z.number(),
    object: referenceSchema,
    manifest: kubernetesObjectSchema,
  }),
  z.object({ type: z.literal('ACTION'), t: z.number() }),
  z.object({ type: z.literal('END'), t: z.number() }),
]);

const pathSchema = z.object({ path: z.string() });

const conditionSchema = z.strictObject({
  kind: z.string(),
  name: z.string().optional(),
  where: z
    .array(
      z.union([
        z.tuple([z.string(), z.enum(['exists', 'absent'])]),
        z.tuple([
          z.string(),
          z.enum(['==', '!=', '>=', '<=', '>', '<', 'matches']),
          z.union([z.string(), z.number(), z.boolean(), pathSchema]),
        ]),
      ]),
    )
    .optional(),
  count: z.number().optional(),
});

const anchorSchema = z.union([
  z.number(),
  z.strictObject({
    when: z.array(conditionSchema),
    which: z.enum(['first', 'last']).optional(),
    plus: z.number().optional(),
  }),
]);

const statusSchema = z.enum([
  'Successful',
  'InProgress',
  'Failed',
  'Paused',
  'Unknown',
]);

const expectationSchema = z.strictObject({
  outcome: z.array(z.string()),
  window: z.tuple([z.number(), z.number()]),
  anchor: anchorSchema.optional(),
  tolerance: z.number().optional(),
  never: z.array(statusSchema).optional(),
  seen: z.array(statusSchema).optional(),
  neverOutcome: z.array(z.string()).optional(),
  neverBefore: z.partialRecord(statusSchema, anchorSchema).optional(),
  stabilized: z.boolean().optional(),
  verified: z.boolean().optional(),
  objects: z
    .array(
      z.strictObject({
        at: z.union([anchorSchema, z.literal('end')]),
        kind: z.string(),
        name: z.string(),
        status: z.array(statusSchema),
        reason: z.array(z.string()).optional(),
        message: z.string().optional(),
      }),
    )
    .optional(),
  notes: z.array(z.string()).optional(),
});

const scenarioSchema = z.looseObject({
  id: z.string(),
  title: z.string(),
  objectStatusCheck: z.strictObject({
    stepExecutionTimeoutSeconds: z.number().nullable(),
    statusStabilizationTimeoutSeconds: z.number(),
    mode: z.enum(['check', 'none']).optional(),
    unschedulableGraceSeconds: z.number().optional(),
    requireLoadBalancerAddress: z.boolean().optional(),
  }),
  expect: expectationSchema,
});

/** One line of `ID.ndjson`; `t` in seconds since the step's start. */
export type RecordedLine = z.infer<typeof lineSchema>;
export type Condition = z.infer<typeof conditionSchema>;
export type Anchor = z.infer<typeof anchorSchema>;
export type Expectation = z.infer<typeof expectationSchema>;
export type ExpectedObject = NonNullable<Expectation['objects']>[number];
export type RecordedObject = z.infer<typeof kubernetesObjectSchema>;

/** A scenario and what was seen of one run of it. */
export interface Recording {
  id: string;
  title: string;
  check: z.infer<typeof scenarioSchema>['objectStatusCheck'];
  expect: Expectation;
  /** Wall clock at t = 0. */
  startedAt: Date;
  /** Seconds. */
  duration: number;
  lines: RecordedLine[];
}

/** Ids of all recordings, sorted. */
export function recordingIds(): string[] {
  return readdirSync(dataFolder)
    .filter(name => name.endsWith('.ndjson'))
    .map(name => name.replace(/\.ndjson$/, ''))
    .sort();
}

/**
 * Reads a scenario and its recording.
 *
 * @throws ZodError - a file has a field or a line that this reader does not know
 */
export function readRecording(id: string): Recording {
  const scenario = scenarioSchema.parse(
    JSON.parse(readFileSync(join(dataFolder, `${id}.json`), 'utf8')),
  );
  const lines = readFileSync(join(dataFolder, `${id}.ndjson`), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => lineSchema.parse(JSON.parse(line)));
  const header = lines[0];
  if (header.type !== 'HEADER') {
    throw new Error(`The recording ${id} does not begin with a HEADER`);
  }
  return {
    id,
    title: scenario.title,
    check: scenario.objectStatusCheck,
    expect: scenario.expect,
    startedAt: new Date(header.startedAt),
    duration: header.duration,
    lines,
  };
}
