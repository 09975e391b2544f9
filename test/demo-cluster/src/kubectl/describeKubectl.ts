import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runKubectl } from '@object-status/test-control-plane';
import { Plane } from '../planes/Plane';
import { Planes } from '../planes/Planes';
import { quick, web } from '../statuses/manifests';

const namespace = 'kubectl';

/** What is typed, one after the other. */
const session: { name: string; args: string[]; input?: unknown }[] = [
  // Not `create namespace`: kubectl sends that as protobuf, which the demo cluster
  // does not read; it says so.
  {
    name: 'apply a namespace',
    args: ['apply', '-f', '-'],
    input: {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace },
    },
  },
  {
    name: 'apply on the client',
    args: ['apply', '-f', '-'],
    input: web(quick, { replicas: 2 }),
  },
  {
    name: 'apply again',
    args: ['apply', '-f', '-'],
    input: web(quick, { replicas: 2 }),
  },
  {
    name: 'rollout status',
    args: ['rollout', 'status', 'deployment/web', '--timeout=30s'],
  },
  { name: 'get', args: ['get', 'deployments', '--no-headers'] },
  { name: 'get wide', args: ['get', 'deployments', '-o', 'wide'] },
  {
    name: 'get a field',
    args: ['get', 'deployment', 'web', '-o', 'jsonpath={.spec.replicas}'],
  },
  { name: 'get names', args: ['get', 'deploy,service', '-o', 'name'] },
  {
    name: 'apply an update',
    args: ['apply', '-f', '-'],
    input: web(quick, { replicas: 2, image: 'registry.example.test/web:2' }),
  },
  {
    name: 'rollout status of the update',
    args: ['rollout', 'status', 'deployment/web', '--timeout=30s'],
  },
  {
    name: 'rollout history',
    args: ['rollout', 'history', 'deployment/web'],
  },
  { name: 'rollout undo', args: ['rollout', 'undo', 'deployment/web'] },
  {
    name: 'rollout status of the undo',
    args: ['rollout', 'status', 'deployment/web', '--timeout=30s'],
  },
  {
    name: 'the image after the undo',
    args: [
      'get',
      'deployment/web',
      '-o',
      'jsonpath={.spec.template.spec.containers[0].image}',
    ],
  },
  { name: 'scale', args: ['scale', 'deployment/web', '--replicas=1'] },
  {
    name: 'wait',
    args: [
      'wait',
      'deployment/web',
      '--for=jsonpath={.status.replicas}=1',
      '--timeout=30s',
    ],
  },
  {
    name: 'annotate',
    args: ['annotate', 'deployment/web', 'example.test/by=hand'],
  },
  {
    name: 'set image',
    args: ['set', 'image', 'deployment/web', 'web=registry.example.test/web:3'],
  },
  {
    name: 'apply on the server, in conflict',
    args: ['apply', '--server-side', '-f', '-'],
    input: web(quick, { replicas: 1 }),
  },
  {
    name: 'apply on the server, by force',
    args: ['apply', '--server-side', '--force-conflicts', '-f', '-'],
    input: web(quick, { replicas: 1 }),
  },
  // Else the diff may show how far the rollout is.
  {
    name: 'rollout status of what was applied by force',
    args: ['rollout', 'status', 'deployment/web', '--timeout=30s'],
  },
  {
    name: 'diff of nothing',
    args: ['diff', '--server-side', '-f', '-'],
    input: web(quick, { replicas: 1 }),
  },
  { name: 'get what is not there', args: ['get', 'deployment', 'none'] },
  {
    name: 'create what is not valid',
    args: ['create', '-f', '-'],
    input: web(quick, { name: 'bad', replicas: -1 }),
  },
  { name: 'delete', args: ['delete', 'deployment', 'web', '--wait=true'] },
  { name: 'get nothing', args: ['get', 'deployments'] },
];

/** Types the same commands at both clusters and compares what is printed. */
export function describeKubectl(planes: Planes): void {
  describe('kubectl prints the same', () => {
    let folder: string;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'demo-cluster-kubectl-'));
    });

    after(() => rm(folder, { recursive: true, force: true }));

    it('in a session of applying, rolling out, undoing, scaling and deleting', async () => {
      const [demo, real] = await Promise.all([
        play(planes.demo, join(folder, 'demo')),
        play(planes.real, join(folder, 'real')),
      ]);
      assert.deepEqual(demo, real);
    });
  });
}

async function play(
  { kubeconfig }: Plane,
  cacheFolder: string,
): Promise<Record<string, string>> {
  const printed: Record<string, string> = {};
  for (const { name, args, input } of session) {
    printed[name] = await outputOf({
      command: join(process.env.KUBEBUILDER_ASSETS ?? '', 'kubectl'),
      kubeconfig,
      cacheFolder,
      args: ['-n', namespace, ...args],
      input: input === undefined ? undefined : JSON.stringify(input),
    });
  }
  return printed;
}

async function outputOf(
  options: Parameters<typeof runKubectl>[0],
): Promise<string> {
  try {
    return ownValuesOut(await runKubectl(options));
  } catch (error) {
    return ownValuesOut(String(error));
  }
}

/** Ages, and how a rollout was seen on its way, are each cluster's own. */
function ownValuesOut(text: string): string {
  return text
    .split('\n')
    .filter(line => !line.startsWith('Waiting for deployment'))
    .map(line =>
      line
        .replace(/ \d+[smh]\b/g, ' <age>')
        .replace(/ +/g, ' ')
        .trimEnd(),
    )
    .join('\n');
}
