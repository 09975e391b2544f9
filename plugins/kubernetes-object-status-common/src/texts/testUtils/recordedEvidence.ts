import {
  AppliedReference,
  Evidence,
  evidenceOfRow,
  Judgement,
  KubernetesObject,
  simulateWith,
  SimulationEvent,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const data = join(__dirname, '../../../../../test/recordings/data');

const metadata = z.looseObject({
  name: z.string(),
  namespace: z.string().optional(),
  uid: z.string().optional(),
});
const object = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata,
});
const reference = z.object({
  apiVersion: z.string(),
  kind: z.string(),
  namespace: z.string().optional(),
  name: z.string(),
  uid: z.string(),
  generation: z.number().optional(),
  resourceVersion: z.string(),
});
const line = z.discriminatedUnion('type', [
  z.object({ type: z.literal('LISTED'), t: z.literal(0), object }),
  z.object({
    type: z.enum(['ADDED', 'MODIFIED', 'DELETED']),
    t: z.number(),
    object,
  }),
  z.object({ type: z.literal('APPLIED'), object: reference, manifest: object }),
  z.object({ type: z.literal('REPORTED'), manifest: object }),
  z.object({ type: z.enum(['HEADER', 'ACTION', 'END']) }),
]);
const settings = z.object({
  objectStatusCheck: z.record(z.string(), z.unknown()),
});

type Line = z.infer<typeof line>;

/** Which object of a recording, and when. */
export interface Moment {
  kind: string;
  /** Default: the first that is not Successful. */
  name?: RegExp;
  /** Seconds since the start; default: the last look before the outcome. */
  at?: number;
}

function linesOf(scenario: string): Line[] {
  return readFileSync(join(data, `${scenario}.ndjson`), 'utf8')
    .split('\n')
    .filter(text => text !== '')
    .map(text => line.parse(JSON.parse(text)));
}

function appliedIn(lines: Line[]): AppliedReference[] {
  const reported = lines.flatMap(each =>
    each.type === 'REPORTED' ? [each.manifest] : [],
  );
  if (reported.length > 0) {
    return reported.map(manifest => ({
      apiVersion: manifest.apiVersion,
      kind: manifest.kind,
      namespace: manifest.metadata.namespace,
      name: manifest.metadata.name,
      manifest,
    }));
  }
  return lines.flatMap(each =>
    each.type === 'APPLIED'
      ? [{ ...each.object, manifest: each.manifest }]
      : [],
  );
}

function eventOf(each: Line): SimulationEvent[] {
  switch (each.type) {
    case 'ADDED':
    case 'MODIFIED':
      return [{ at: each.t, upsert: [each.object] }];
    case 'DELETED':
      return [{ at: each.t, delete: [each.object] }];
    default:
      return [];
  }
}

function objectsAt(lines: Line[], at: number): KubernetesObject[] {
  const live = new Map<string, KubernetesObject>();
  for (const each of lines) {
    const isSeen = 't' in each && 'object' in each && each.t <= at;
    if (!isSeen) continue;
    const { kind, metadata: of } = each.object;
    const key = of.uid ?? `${kind} ${of.name}`;
    if (each.type === 'DELETED') live.delete(key);
    else live.set(key, each.object);
  }
  return [...live.values()];
}

interface Look {
  at: number;
  judgement: Judgement;
}

/** Every look at a recorded rollout, and what was there at each. */
export function looksAt(scenario: string): {
  looks: Look[];
  objectsAt(at: number): KubernetesObject[];
} {
  const lines = linesOf(scenario);
  const { objectStatusCheck } = settings.parse(
    JSON.parse(readFileSync(join(data, `${scenario}.json`), 'utf8')),
  );
  const looks: Look[] = [];
  const listed = lines.flatMap(each =>
    each.type === 'LISTED' ? [each.object] : [],
  );
  simulateWith(
    {
      id: scenario,
      objectStatusCheck,
      applied: appliedIn(lines),
      events: [{ at: 0, objects: listed }, ...lines.flatMap(eventOf)],
    },
    { onJudged: (at, judgement) => looks.push({ at, judgement }) },
  );
  return { looks, objectsAt: at => objectsAt(lines, at) };
}

/**
 * What was at hand of one object of a recorded rollout: judged as a step would
 * have, with the events that the real controllers wrote.
 */
export function recordedEvidence(scenario: string, moment: Moment): Evidence {
  const { kind, name = /./, at = Infinity } = moment;
  const recorded = looksAt(scenario);
  const look = recorded.looks.findLast(each => each.at <= at);
  const meant = (look?.judgement.objects ?? []).filter(
    row => row.kind === kind && name.test(row.name),
  );
  const row =
    meant.find(({ status }) => status.status !== 'Successful') ?? meant[0];
  const evidence =
    look &&
    row &&
    evidenceOfRow(look.judgement.objects, row.id, recorded.objectsAt(look.at));
  if (!evidence) {
    throw new Error(`${scenario} has no ${kind} ${name} at ${look?.at} s`);
  }
  return evidence;
}
