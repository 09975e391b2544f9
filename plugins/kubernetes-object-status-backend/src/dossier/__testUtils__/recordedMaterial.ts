import {
  AppliedReference,
  evidenceIn,
  KubernetesObject,
  simulateWith,
  SimulationEvent,
  StepOutcome,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  CaptureBuffer,
  SeenLook,
} from '../../observation/captures/CaptureBuffer';
import { DossierMaterial } from '../composeDossier';
import { aMaterial } from './aMaterial';

const data = join(__dirname, '../../../../../test/recordings/data');

const object = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional(),
    uid: z.string().optional(),
  }),
});
const reference = z.object({
  ...{ apiVersion: z.string(), kind: z.string(), name: z.string() },
  namespace: z.string().optional(),
  uid: z.string(),
  generation: z.number().optional(),
  resourceVersion: z.string(),
});
const line = z.discriminatedUnion('type', [
  z.object({ type: z.literal('LISTED'), object }),
  z.object({
    ...{
      type: z.enum(['ADDED', 'MODIFIED', 'DELETED']),
      t: z.number(),
      object,
    },
  }),
  z.object({ type: z.literal('APPLIED'), object: reference, manifest: object }),
  z.object({ type: z.literal('REPORTED'), manifest: object }),
  z.object({ type: z.enum(['HEADER', 'ACTION', 'END']) }),
]);
type Line = z.infer<typeof line>;

/** Names of all rollouts that were recorded on a real control plane. */
export function recordedScenarios(): string[] {
  return readdirSync(data)
    .filter(name => name.endsWith('.ndjson'))
    .map(name => name.replace(/\.ndjson$/, ''));
}

function read(scenario: string) {
  const lines = readFileSync(join(data, `${scenario}.ndjson`), 'utf8')
    .split('\n')
    .filter(text => text !== '')
    .map(text => line.parse(JSON.parse(text)));
  const { objectStatusCheck } = z
    .object({ objectStatusCheck: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(join(data, `${scenario}.json`), 'utf8')));
  return { lines, objectStatusCheck };
}

function appliedIn(lines: Line[]): AppliedReference[] {
  const reported = lines.flatMap(each => {
    if (each.type !== 'REPORTED') return [];
    const { apiVersion, kind, metadata } = each.manifest;
    const { name, namespace } = metadata;
    return [{ apiVersion, kind, name, namespace, manifest: each.manifest }];
  });
  if (reported.length > 0) return reported;
  return lines.flatMap(each =>
    each.type === 'APPLIED'
      ? [{ ...each.object, manifest: each.manifest }]
      : [],
  );
}

function eventsIn(lines: Line[]): SimulationEvent[] {
  const listed = lines.flatMap(each =>
    each.type === 'LISTED' ? [each.object] : [],
  );
  const seen = lines.flatMap((each): SimulationEvent[] => {
    if (!('t' in each)) return [];
    return each.type === 'DELETED'
      ? [{ at: each.t, delete: [each.object] }]
      : [{ at: each.t, upsert: [each.object] }];
  });
  return [{ at: 0, objects: listed }, ...seen];
}

/** What was there at an instant, Events and quotas among it. */
function objectsAt(lines: Line[], at: number): KubernetesObject[] {
  const live = new Map<string, KubernetesObject>();
  for (const each of lines) {
    if (each.type !== 'LISTED' && !('t' in each && each.t <= at)) continue;
    const { kind, metadata } = each.object;
    const key = metadata.uid ?? `${kind} ${metadata.name}`;
    if (each.type === 'DELETED') live.delete(key);
    else live.set(key, each.object);
  }
  return [...live.values()];
}

/**
 * What is known of a rollout that was recorded on a real control plane when it
 * has ended: judged, and kept, by the code that does so in a portal.
 * `undefined` where it has not ended.
 */
export function recordedMaterial(
  scenario: string,
): DossierMaterial | undefined {
  const { lines, objectStatusCheck } = read(scenario);
  const applied = appliedIn(lines);
  const buffer = new CaptureBuffer(undefined);
  let look: SeenLook | undefined;
  let outcome: StepOutcome | undefined;
  const onJudged = (at: number, judgement: SeenLook['judgement']) => {
    const [{ cluster = '' } = {}] = judgement.objects;
    const view = { cluster, deleted: [], lists: [] };
    const objects = objectsAt(lines, at);
    look = {
      judgement,
      atHand: evidenceIn({ clusters: [{ ...view, objects }] }),
    };
    buffer.addLook(look);
  };
  simulateWith(
    { id: scenario, objectStatusCheck, applied, events: eventsIn(lines) },
    { onJudged, onConcluded: ended => (outcome = ended) },
  );
  if (!look || !outcome) return undefined;
  buffer.addEnd(look, outcome.at);
  const { captures } = buffer.take();
  const rows = look.judgement.objects;
  const { explanation } = outcome;
  return aMaterial({
    step: { outcome: outcome.outcome, explanation },
    rows: rows
      .filter(({ status }) => status.status !== 'Successful')
      .map(row => ({ step: 1, row })),
    applied: rows
      .filter(row => row.applied)
      .map(({ cluster, apiVersion, kind, namespace, name }) => ({
        ...{ step: 1, cluster, apiVersion, kind, namespace, name },
      })),
    captures: captures.map(({ id, logTargets, ...kept }) => ({
      ...kept,
      ...{ executionId: scenario, step: 1, logs: [] },
    })),
  });
}
