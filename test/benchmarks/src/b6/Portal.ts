import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  ObjectList,
  ObjectStatusClient,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  findFreePorts,
  ManagedProcess,
} from '@object-status/test-control-plane';
import { Crowd } from './Crowd';
import { NAMESPACE } from './crowdObjects';

const root = join(__dirname, '..', '..', '..', '..');
/** The page is built first where its sources changed, on a busy machine in minutes. */
const readyWithinMs = 10 * 60_000;
/** The portal itself takes up to 15 s for an orderly end. */
const stopMs = 20_000;
const objectsWithinMs = 60_000;
const pauseMs = 250;

interface Parts {
  process: ManagedProcess;
  url: string;
  token: string;
  folder: string;
}

/** The portal as `npm start` starts it, with one cluster and without the demo. */
export class Portal {
  readonly client: ObjectStatusClient;

  private constructor(private readonly parts: Parts) {
    const { url, token } = parts;
    this.client = new ObjectStatusClient({
      discoveryApi: { getBaseUrl: async id => `${url}/api/${id}` },
      fetchApi: { fetch },
      token,
    });
  }

  /** @throws Error - it was not ready in time; quotes its log */
  static async start(kubeconfig: string): Promise<Portal> {
    const [port] = await findFreePorts(1);
    const folder = await mkdtemp(join(tmpdir(), 'crowd-portal-'));
    const token = randomBytes(24).toString('base64url');
    const url = `http://localhost:${port}`;
    const process_ = await ManagedProcess.start({
      name: 'portal',
      command: process.execPath,
      args: [
        join(root, 'scripts', 'start.mjs'),
        ...['--port', String(port), '--no-demo'],
        ...['--data-dir', join(folder, 'data'), '--kubeconfig', kubeconfig],
      ],
      logFile: join(folder, 'portal.log'),
      env: { ...process.env, OBJECT_STATUS_TOKEN: token },
      workingDirectory: root,
    });
    const portal = new Portal({ process: process_, url, token, folder });
    try {
      await portal.untilReady();
      return portal;
    } catch (error) {
      await portal.stop();
      throw error;
    }
  }

  get url(): string {
    return this.parts.url;
  }

  /**
   * Records a deployment that does not end by itself, and waits until all of
   * its objects are known.
   */
  async deploy(crowd: Crowd, objects: number): Promise<Deployment> {
    const id = await this.record(crowd);
    const giveUpAt = Date.now() + objectsWithinMs;
    for (;;) {
      const list = await this.client.objects(id, 1);
      if (list.items.length === objects) return { id, list };
      if (Date.now() > giveUpAt) {
        throw new Error(
          `The step has ${list.items.length} objects instead of ${objects}.`,
        );
      }
      await delay(pauseMs);
    }
  }

  async stop(): Promise<void> {
    await this.parts.process.stop(stopMs);
    await rm(this.parts.folder, { recursive: true, force: true });
  }

  /** A request as the client sends it, with the size of its answer. */
  async ask(path: string): Promise<{ ms: number; bytes: number }> {
    const startedAt = performance.now();
    const answer = await fetch(
      `${this.url}/api/kubernetes-object-status${path}`,
      { headers: { authorization: `Bearer ${this.parts.token}` } },
    );
    const { byteLength } = await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status}`);
    return { ms: performance.now() - startedAt, bytes: byteLength };
  }

  /** Its entity has to be known: until the catalog has read it, every answer carries a warning. */
  private async record(crowd: Crowd): Promise<string> {
    const giveUpAt = Date.now() + objectsWithinMs;
    for (;;) {
      const { id, warnings } = await this.client.createExecution({
        entityRef: 'component:default/checkout',
        environment: 'testing',
        version: '2.0.0',
        steps: [
          {
            name: 'Deploy the crowd',
            type: 'raw-yaml',
            cluster: 'crowd',
            namespace: NAMESPACE,
            manifests: crowd.manifests,
            objectStatusCheck: {
              stepExecutionTimeoutSeconds: 3_600,
              statusStabilizationTimeoutSeconds: 600,
            },
          },
        ],
      });
      const isKnown = warnings.every(({ code }) => code !== 'EntityUnknown');
      if (isKnown || Date.now() > giveUpAt) return id;
      await this.client.cancel(id, 'The catalog is not ready yet');
      await delay(pauseMs * 4);
    }
  }

  private async untilReady(): Promise<void> {
    const giveUpAt = Date.now() + readyWithinMs;
    while (!(await this.isReady())) {
      if (this.parts.process.hasEnded) {
        throw new Error(await this.parts.process.describeEnd());
      }
      if (Date.now() > giveUpAt) {
        const log = await this.parts.process.readLogEnd();
        throw new Error(`The portal was not ready in time. Its log:\n${log}`);
      }
      await delay(pauseMs);
    }
  }

  private isReady(): Promise<boolean> {
    return fetch(`${this.url}/.backstage/health/v1/readiness`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}

/** An execution with the objects of its step, as they were at first. */
export interface Deployment {
  id: string;
  list: ObjectList;
}
