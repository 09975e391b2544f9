import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { read } from '../fields';
import { KubernetesObject } from '../KubernetesObject';
import { compareWithManifest } from './compareWithManifest';
import { formatPointer } from './pointers';
import { builtInKinds } from './types/builtInTypes.generated';

interface RecordedPair {
  name: string;
  manifest: Record<string, unknown>;
  live: KubernetesObject;
  /** The CustomResourceDefinition, where the kind has one. */
  definition?: unknown;
}

const folder = join(__dirname, 'recorded');

function readPairs(within: string): RecordedPair[] {
  return readdirSync(join(folder, within))
    .filter(file => file.endsWith('.json'))
    .map(file => ({
      name: join(within, file.replace('.json', '')),
      ...JSON.parse(readFileSync(join(folder, within, file), 'utf8')),
    }));
}

/** As they were applied with `--server-side`, and as kubectl applies on its own. */
const pairs = [...readPairs(''), ...readPairs('applied')];

function compare(
  { live, definition }: RecordedPair,
  manifest: Record<string, unknown>,
) {
  return compareWithManifest(live, manifest, { definition });
}

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

// Never compared: a Secret's content, what else the version of the API, the
// namespace of what has none, and what others write.
function isCompared(pair: RecordedPair, path: string[]): boolean {
  const pointer = formatPointer(path);
  const { kind } = pair.live;
  if (pointer === '/apiVersion') return false;
  if (kind === 'Secret') return !/^.(data|stringData)\//.test(pointer);
  if (kind === 'Pod' && pointer.startsWith('/spec/schedulingGates/')) {
    return false;
  }
  if (pair.name === 'persistentvolume' && pointer === '/metadata/namespace') {
    return false;
  }
  if (pointer.endsWith('/template/spec/serviceAccount')) {
    return pair.manifest.kind !== 'Deployment' || !overrules(pair.manifest);
  }
  return !pointer.endsWith('/deployment.kubernetes.io~1revision');
}

function overrules(manifest: unknown): boolean {
  return read(manifest, 'spec.template.spec.serviceAccountName') !== undefined;
}

// A zero may be left out, and is where the server has no default for it.
function isZero(value: unknown): boolean {
  return value === '' || value === 0 || value === false;
}

function valueAt(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>((node, key) => Object(node)[key], value);
}

function withoutValue(value: unknown, path: string[]): unknown {
  const copy = structuredClone(value);
  const parent = valueAt(copy, path.slice(0, -1));
  const key = path[path.length - 1];
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete Object(parent)[key];
  return copy;
}

it('has pairs of the kinds that anybody applies', () => {
  const kinds = new Set(
    pairs.map(({ live }) => `${live.apiVersion}/${live.kind}`),
  );
  // Answers, and what nobody applies.
  const left = Object.keys(builtInKinds).filter(kind => !kinds.has(kind));
  expect(left).toEqual([
    'autoscaling/v1/Scale',
    'events.k8s.io/v1/Event',
    'networking.k8s.io/v1/IPAddress',
    'networking.k8s.io/v1/ServiceCIDR',
    'policy/v1/Eviction',
    'storage.k8s.io/v1/CSINode',
    'v1/Binding',
    'v1/ComponentStatus',
  ]);
  expect(kinds).toContain('example.test/v1/Widget');
});

describe.each(pairs)('recorded $name', pair => {
  it('is contained in what the API server made of it', () => {
    expect(compare(pair, pair.manifest)).toEqual({
      withheld: pair.live.kind === 'Secret',
    });
  });

  it('is contained in itself, as are the defaults that the API server added', () => {
    const { difference } = compare(pair, pair.live);
    expect(difference).toBeUndefined();
  });

  it('differs, and there, when any one of its values is another', () => {
    const missed: string[] = [];
    for (const path of leavesOf(pair.manifest)) {
      if (!isCompared(pair, path)) continue;
      const other = withMutation(pair.manifest, path, mutated);
      const { difference } = compare(pair, other as Record<string, unknown>);
      // A merge key that changed makes the whole item another one.
      const isThere =
        difference && formatPointer(path).startsWith(difference.pointer);
      if (!isThere) {
        missed.push(`${formatPointer(path)} found ${difference?.pointer}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it('differs when the live object lacks any one of its values', () => {
    const missed: string[] = [];
    for (const path of leavesOf(pair.manifest)) {
      if (!isCompared(pair, path) || isZero(valueAt(pair.manifest, path))) {
        continue;
      }
      if (valueAt(pair.live, path) === undefined) continue;
      // Without one it is an object of the cluster, whose manifest may have one.
      if (formatPointer(path) === '/metadata/namespace') continue;
      const live = withoutValue(pair.live, path) as KubernetesObject;
      const { difference } = compare({ ...pair, live }, pair.manifest);
      if (!difference) missed.push(formatPointer(path));
    }
    expect(missed).toEqual([]);
  });
});
