import {
  PastExecution,
  pastExecutionSchema,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { join } from 'node:path';
import { Manifest, readManifests } from '../pipelines/manifests';
import { seededRandom } from '../pipelines/planning';
import { demoServices } from '../pipelines/services';
import { simulatePast } from './simulatePast';

const examples = join(__dirname, '../../../../examples/demo');
const now = Date.parse('2026-11-20T12:00:00.000Z');
const days = 30;
const manifests = new Map<string, Manifest[]>();

beforeAll(async () => {
  for (const { name } of demoServices) {
    manifests.set(name, await readManifests(examples, name));
  }
});

async function simulate(seed: number, count = 12): Promise<PastExecution[]> {
  const found: PastExecution[] = [];
  const past = simulatePast({
    now,
    days,
    count,
    random: seededRandom(seed),
    manifestsOf: async service => manifests.get(service) ?? [],
  });
  for await (const each of past) found.push(each);
  return found;
}

/** What tells nothing of the chance of uids. */
function told({ key, version, steps, events }: PastExecution) {
  const shown = events.flatMap(({ at, upsert = [] }) =>
    upsert.map(({ kind, metadata }) => `${at} ${kind} ${metadata.namespace}`),
  );
  return { key, version, name: steps[0].name, shown };
}

describe('the past of the demo', () => {
  it('is what an importer reads, in order, within its days', async () => {
    const past = await simulate(1);
    expect(past).toHaveLength(12);
    for (const each of past) {
      expect(pastExecutionSchema.safeParse(each).error).toBeUndefined();
      const at = Date.parse(each.createdAt);
      expect(at).toBeLessThan(now);
      expect(at).toBeGreaterThan(now - (days + 1) * 24 * 3_600_000);
    }
    const instants = past.map(({ createdAt }) => createdAt);
    expect(instants).toEqual([...instants].sort());
    expect(new Set(past.map(({ key }) => key)).size).toBe(past.length);
  });

  it('shows the world before the rollout first, and what came of it later', async () => {
    const [first] = await simulate(1, 1);
    const [before, ...later] = first.events;
    const kinds = before.upsert?.map(({ kind }) => kind) ?? [];
    expect(kinds).toEqual(
      expect.arrayContaining(['Node', 'Deployment', 'ReplicaSet', 'Pod']),
    );
    expect(before.at).toBe(first.createdAt);
    expect(later.length).toBeGreaterThan(10);
    const instants = new Set(later.map(({ at }) => at));
    expect(instants.size).toBeGreaterThan(5);
    expect(Math.min(...later.map(({ at }) => Date.parse(at)))).toBe(
      Date.parse(first.createdAt),
    );
  });

  it('goes on from the versions before it, and back to a good one', async () => {
    const past = await simulate(3, 30);
    const rollback = past.find(({ steps }) =>
      steps[0].name.startsWith('Roll back'),
    );
    const earlier = past.filter(
      each =>
        each.entityRef === rollback?.entityRef &&
        each.environment === rollback?.environment &&
        each.createdAt < (rollback?.createdAt ?? ''),
    );
    expect(earlier.at(-1)?.version).not.toBe(rollback?.version);
    expect(rollback).toBeDefined();
  });

  it('is the same for the same seed, and another for another', async () => {
    const [one, same, other] = [
      await simulate(7, 3),
      await simulate(7, 3),
      await simulate(8, 3),
    ];
    expect(same.map(told)).toEqual(one.map(told));
    expect(other.map(told)).not.toEqual(one.map(told));
  });

  it('has no Secret in it, and nobody who owns a field', async () => {
    const text = JSON.stringify(await simulate(2, 6));
    expect(text).not.toContain('managedFields');
    expect(text).not.toContain('"kind":"Secret"');
  });

  it('leaves the machine its own time', async () => {
    await simulate(1, 1);
    expect(Math.abs(Date.now() - now)).toBeGreaterThan(60_000);
  });
});
