import { ControlPlane } from '@object-status/test-control-plane';
import { Pair } from './Pair';
import {
  files,
  Manifest,
  readData,
  readManifests,
  Way,
  ways,
} from './readManifests';

type Live = { kind: string; metadata: { name: string } };

/**
 * Applies everything of `data/` in one way, into a namespace of its own, and
 * gives each manifest with what is there then.
 *
 * @throws Error - the server refused one; says what kubectl said
 * @internal
 */
export async function applyAll(plane: ControlPlane, way: Way): Promise<Pair[]> {
  const namespace = `contains-${way}`;
  await plane.kubectl(['create', 'namespace', namespace]);
  const account = ['sa/default', '-n', namespace, '--timeout=60s'];
  await plane.kubectl(['wait', '--for=create', ...account]);
  const definition = await applyDefinition(plane, way);
  const pairs: Pair[] = [];
  for (const file of files) {
    const text = readData(file, way);
    const given = ['-n', namespace, '-f', '-'];
    await plane.kubectl([...ways[way], ...given], text);
    const answer = await plane.kubectl(['get', ...given, '-o', 'json'], text);
    const { items } = JSON.parse(answer) as { items: Live[] };
    for (const manifest of readManifests(file, way)) {
      const isWidget = manifest.kind === 'Widget';
      pairs.push({
        manifest,
        live: { ...find(items, manifest) },
        ...(isWidget && { definition }),
      });
    }
  }
  return pairs;
}

async function applyDefinition(
  plane: ControlPlane,
  way: Way,
): Promise<unknown> {
  const name = 'crd/widgets.example.test';
  await plane.kubectl(['apply', '-f', '-'], readData('definition', way));
  const established = ['--for=condition=Established', '--timeout=60s'];
  await plane.kubectl(['wait', ...established, name]);
  return JSON.parse(await plane.kubectl(['get', name, '-o', 'json']));
}

function find(items: Live[], { kind, metadata }: Manifest): Live {
  const { name } = metadata as { name: string };
  const found = items.find(
    item => item.kind === kind && item.metadata.name === name,
  );
  if (!found) throw new Error(`${kind} ${name} is not there`);
  return found;
}
