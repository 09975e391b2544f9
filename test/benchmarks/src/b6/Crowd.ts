import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from '@object-status/test-control-plane';
import { z } from 'zod';
// The very server that the cluster package is tested with; no package exports it.
/* eslint-disable @backstage/no-relative-monorepo-imports */
import {
  ApiServer,
  findBinaries,
  startApiServer,
} from '../../../../plugins/kubernetes-object-status-cluster/src/testUtils/startApiServer';
/* eslint-enable @backstage/no-relative-monorepo-imports */
import { MissingError } from '../Benchmark';
import {
  crowd,
  deploymentOf,
  deploymentStatus,
  NAMESPACE,
  OBJECTS,
  Owner,
  podOf,
  podStatus,
  replicaSetOf,
  replicaSetStatus,
} from './crowdObjects';

/** Made at the same time. */
const PARALLEL = 10;

const appsPath = `/apis/apps/v1/namespaces/${NAMESPACE}`;
const podsPath = `/api/v1/namespaces/${NAMESPACE}/pods`;

const madeSchema = z.object({
  metadata: z.object({ name: z.string(), uid: z.string() }),
});

/**
 * A real API server with the objects of one step, and nobody who controls
 * them: what is measured is the way from a change to the page.
 */
export class Crowd {
  private readonly ready = new Set<string>();

  private constructor(
    private readonly server: ApiServer,
    private readonly api: ApiClient,
    private readonly folder: string,
    /** Names of all Pods. */
    readonly pods: string[],
  ) {}

  /** @throws MissingError - the API server was not built */
  static async start(say: (line: string) => void): Promise<Crowd> {
    const binaries = findBinaries();
    if (!binaries || !existsSync(binaries)) {
      throw new MissingError(
        'There is no API server: run npm run control-plane first.',
      );
    }
    say('Starting an API server');
    const server = await startApiServer(binaries);
    const folder = await mkdtemp(join(tmpdir(), 'crowd-'));
    const api = new ApiClient({
      url: `https://127.0.0.1:${server.port}`,
      certificateAuthority: server.caData,
      token: server.token,
    });
    const made = new Crowd(server, api, folder, []);
    try {
      say(`Making ${OBJECTS} objects`);
      await made.fill();
      await writeFile(made.kubeconfig, made.access(), { mode: 0o600 });
      return made;
    } catch (error) {
      await made.stop();
      throw error;
    }
  }

  /** A kubeconfig with one context, `crowd`. */
  get kubeconfig(): string {
    return join(this.folder, 'kubeconfig.json');
  }

  /** What a pipeline says that it applied. */
  get manifests(): Array<ReturnType<typeof deploymentOf>> {
    return deploymentNames().map(deploymentOf);
  }

  /** Makes a Pod ready, or not if it was: its row says the number then. */
  async change(pod: string, change: number): Promise<void> {
    const isReady = !this.ready.has(pod);
    if (isReady) this.ready.add(pod);
    else this.ready.delete(pod);
    await this.api.merge(`${podsPath}/${pod}/status`, {
      status: podStatus(isReady, change),
    });
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async fill(): Promise<void> {
    await this.api.create('/api/v1/namespaces', {
      metadata: { name: NAMESPACE },
    });
    for (const name of deploymentNames()) await this.makeTree(name);
  }

  private async makeTree(name: string): Promise<void> {
    const deployment = await this.make(
      `${appsPath}/deployments`,
      deploymentOf(name),
      deploymentStatus(),
    );
    const replicaSet = await this.make(
      `${appsPath}/replicasets`,
      replicaSetOf(ownerOf('Deployment', deployment)),
      replicaSetStatus(),
    );
    const owner = ownerOf('ReplicaSet', replicaSet);
    for (let first = 0; first < crowd.podsOfEach; first += PARALLEL) {
      const last = Math.min(first + PARALLEL, crowd.podsOfEach);
      const made = await Promise.all(
        Array.from({ length: last - first }, (_, offset) =>
          this.makePod(owner, first + offset),
        ),
      );
      this.pods.push(...made);
    }
  }

  private async makePod(owner: Owner, index: number): Promise<string> {
    const isReady = index % 2 === 1;
    const status = podStatus(isReady);
    const pod = await this.make(podsPath, podOf(owner, index), status);
    const { name } = pod.metadata;
    if (isReady) this.ready.add(name);
    return name;
  }

  private async make(collection: string, body: object, status: object) {
    const made = madeSchema.parse(await this.api.create(collection, body));
    const path = `${collection}/${made.metadata.name}/status`;
    await this.api.merge(path, { status });
    return made;
  }

  private access(): string {
    const name = 'crowd';
    const ca = Buffer.from(this.server.caData).toString('base64');
    const cluster = {
      server: `https://127.0.0.1:${this.server.port}`,
      'certificate-authority-data': ca,
    };
    return JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name, cluster }],
      users: [{ name, user: { token: this.server.token } }],
      contexts: [{ name, context: { cluster: name, user: name } }],
      'current-context': name,
    });
  }
}

function deploymentNames(): string[] {
  return Array.from({ length: crowd.deployments }, (_, index) => `web${index}`);
}

function ownerOf(kind: string, made: z.infer<typeof madeSchema>): Owner {
  const { name, uid } = made.metadata;
  return { apiVersion: 'apps/v1', kind, name, uid };
}
