import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJson, Json, valueAt } from '../registry/fields';
import { MemoryRegistry } from '../registry/MemoryRegistry';
import { NewObject } from '../registry/Registry';
import { findKind } from './findKind';

// What kube-apiserver 1.36.3 made of manifests; the folder's README says how it was recorded.
const folder = join(
  __dirname,
  '../../../../plugins/kubernetes-object-status-engine/src/kubernetes/manifest/recorded',
);

const pairs = readdirSync(folder)
  .filter(file => file.endsWith('.json'))
  .map(file => ({
    name: file.replace('.json', ''),
    ...JSON.parse(readFileSync(join(folder, file), 'utf8')),
  }))
  .filter(({ live }) => findKind(live) !== undefined);

/** What no two servers give out alike. */
const ownPaths: Record<string, string[]> = {
  Service: ['clusterIP', 'clusterIPs', 'healthCheckNodePort'],
};

// The recording's uid stands in labels and selectors, too.
function comparable(object: Json, uid: unknown): Json {
  const text = JSON.stringify(object).replaceAll(String(uid), 'UID');
  const { status: _status, ...rest } = JSON.parse(text);
  const metadata = { ...rest.metadata };
  for (const field of ['uid', 'resourceVersion', 'creationTimestamp']) {
    delete metadata[field];
  }
  const spec = isJson(rest.spec) ? withoutOwn(rest.spec, rest.kind) : undefined;
  return { ...rest, metadata, ...(spec ? { spec } : {}) };
}

function withoutOwn(spec: Json, kind: string): Json {
  const own = (ownPaths[kind] ?? []).filter(path => spec[path] !== 'None');
  const kept = Object.entries(spec).map(([key, value]) =>
    own.includes(key) && !JSON.stringify(value).includes('None')
      ? [key, 'given out']
      : [key, value],
  );
  const ports = valueAt(spec, 'ports');
  return {
    ...Object.fromEntries(kept),
    ...(Array.isArray(ports)
      ? {
          ports: ports.map(port =>
            port.nodePort ? { ...port, nodePort: 'given out' } : port,
          ),
        }
      : {}),
  };
}

function recordedUid(live: Json): unknown {
  return valueAt(
    live,
    'metadata',
    'labels',
    'batch.kubernetes.io/controller-uid',
  );
}

it('has pairs of the kinds that the demo cluster serves', () => {
  expect(pairs.length).toBeGreaterThan(20);
});

it.each(pairs)('makes of $name what the API server made of it', pair => {
  const registry = new MemoryRegistry();
  const namespace = { apiVersion: 'v1', kind: 'Namespace' };
  registry.create({ ...namespace, metadata: { name: 'recorded' } });
  const manifest: NewObject = structuredClone(pair.manifest);
  const created = registry.create({
    ...manifest,
    metadata: { namespace: 'recorded', ...manifest.metadata },
  });
  const expected = comparable(pair.live, recordedUid(pair.live) ?? 'none');
  const { data: _secret, ...withoutData } = created;
  const made = pair.live.kind === 'Secret' ? withoutData : created;
  expect(comparable(made, created.metadata.uid)).toEqual(expected);
});
