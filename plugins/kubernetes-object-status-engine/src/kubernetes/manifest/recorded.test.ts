import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { KubernetesObject } from '../KubernetesObject';
import { compareWithManifest } from './compareWithManifest';
import { formatPointer } from './pointers';

interface RecordedPair {
  name: string;
  manifest: Record<string, unknown>;
  live: KubernetesObject;
}

const folder = join(__dirname, 'recorded');

const pairs: RecordedPair[] = readdirSync(folder)
  .filter(file => file.endsWith('.json'))
  .map(file => ({
    name: file.replace('.json', ''),
    ...JSON.parse(readFileSync(join(folder, file), 'utf8')),
  }));

/** Paths of all values of a manifest that have no parts and say something. */
function leavesOf(value: unknown, path: string[] = []): string[][] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, part]) =>
    leavesOf(part, [...path, key]),
  );
}

function mutated(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1000;
  // Still a quantity where there was one, and no value of these manifests.
  if (/^[\d.]+[numkMGTPE]?i?$/.test(String(value))) return `7${value}`;
  return `${value}-changed`;
}

function withMutation(
  value: unknown,
  path: string[],
  mutate: (leaf: unknown) => unknown,
): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return mutate(value);
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      String(index) === key ? withMutation(item, rest, mutate) : item,
    );
  }
  const object = Object(value);
  return { ...object, [key]: withMutation(object[key], rest, mutate) };
}

// Never compared: a Secret's content, what else the version of the API, and the
// namespace of what has none.
function isCompared(pair: RecordedPair, path: string[]): boolean {
  const pointer = formatPointer(path);
  if (pair.name === 'secret' && path[0] === 'stringData') return false;
  if (pair.name === 'persistentvolume' && pointer === '/metadata/namespace') {
    return false;
  }
  return pointer !== '/apiVersion';
}

it('has pairs of the kinds that pipelines apply', () => {
  expect(new Set(pairs.map(pair => pair.live.kind))).toEqual(
    new Set([
      'ConfigMap',
      'CronJob',
      'CustomResourceDefinition',
      'DaemonSet',
      'Deployment',
      'HorizontalPodAutoscaler',
      'Ingress',
      'Job',
      'LimitRange',
      'Namespace',
      'NetworkPolicy',
      'PersistentVolume',
      'PersistentVolumeClaim',
      'Pod',
      'PodDisruptionBudget',
      'ResourceQuota',
      'Role',
      'RoleBinding',
      'Secret',
      'Service',
      'ServiceAccount',
      'StatefulSet',
      'Widget',
    ]),
  );
});

describe.each(pairs)('recorded $name', pair => {
  it('is contained in what the API server made of it', () => {
    expect(compareWithManifest(pair.live, pair.manifest)).toEqual({
      withheld: pair.name === 'secret',
    });
  });

  it('is contained in itself, as are the defaults that the API server added', () => {
    const { difference } = compareWithManifest(pair.live, pair.live);
    expect(difference).toBeUndefined();
  });

  it('differs, and there, when any one of its values is another', () => {
    const missed: string[] = [];
    for (const path of leavesOf(pair.manifest)) {
      if (!isCompared(pair, path)) continue;
      const other = withMutation(pair.manifest, path, mutated);
      const { difference } = compareWithManifest(
        pair.live,
        other as Record<string, unknown>,
      );
      // A merge key that changed makes the whole item another one.
      const isThere =
        difference && formatPointer(path).startsWith(difference.pointer);
      if (!isThere) {
        missed.push(`${formatPointer(path)} found ${difference?.pointer}`);
      }
    }
    expect(missed).toEqual([]);
  });
});
