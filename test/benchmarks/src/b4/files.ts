import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLLOUT_SIZE } from './doors';
import { recordedVersions } from './recordedObjects';
import { recordedPattern, rolloutOf } from './rollout';

const GRAPH_SIZE = 5_000;
const PODS = ROLLOUT_SIZE - 2;

/** The files that are judged; `remove` takes them away again. */
export interface Files {
  deployments: string;
  pods: string;
  /** A Deployment, its ReplicaSet and 50 Pods. */
  tree: string;
  /** The same, with others beside it: 5,000 objects in all. */
  graph: string;
  remove(): void;
}

/** Other rollouts until there are so many objects in all. */
function graphOf(tree: unknown[]): unknown[] {
  const pattern = recordedPattern();
  const objects = [...tree];
  for (let at = 0; objects.length < GRAPH_SIZE; at++) {
    objects.push(...rolloutOf(pattern, `other-${at}`, PODS));
  }
  return objects.slice(0, GRAPH_SIZE);
}

/** Writes what is judged into a folder of its own. */
export function writeFiles(): Files {
  const folder = mkdtempSync(join(tmpdir(), 'benchmark-b4-'));
  const write = (name: string, objects: unknown[]) => {
    const file = join(folder, `${name}.ndjson`);
    const lines = objects.map(object => JSON.stringify(object));
    writeFileSync(file, lines.join('\n'));
    return file;
  };
  const tree = rolloutOf(recordedPattern(), 'web', PODS);
  return {
    deployments: write('deployments', recordedVersions('Deployment')),
    pods: write('pods', recordedVersions('Pod')),
    tree: write('tree', tree),
    graph: write('graph', graphOf(tree)),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
