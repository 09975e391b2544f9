import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// The very server that the cluster package is tested with; no package exports it.
/* eslint-disable @backstage/no-relative-monorepo-imports */
import {
  ApiServer,
  findBinaries,
  startApiServer,
} from '../../../../plugins/kubernetes-object-status-cluster/src/testUtils/startApiServer';
/* eslint-enable @backstage/no-relative-monorepo-imports */
import { MissingError } from '../Benchmark';

/** Made at the same time. */
const PARALLEL = 20;

interface FleetOptions {
  workloads: number;
  namespaces: number;
  say(line: string): void;
}

/**
 * A real API server with Deployments and nobody who controls them: what is
 * measured is the watching, not the work of other programs.
 */
export class Fleet {
  private constructor(
    readonly server: ApiServer,
    readonly namespaces: string[],
    private readonly options: FleetOptions,
    readonly folder: string,
  ) {}

  /** @throws MissingError - the API server was not built */
  static async start(options: FleetOptions): Promise<Fleet> {
    const binaries = findBinaries();
    if (!binaries || !existsSync(binaries)) {
      throw new MissingError(
        'There is no API server: run npm run control-plane first.',
      );
    }
    options.say('Starting an API server');
    const server = await startApiServer(binaries);
    const folder = await mkdtemp(join(tmpdir(), 'fleet-'));
    const names = Array.from(
      { length: options.namespaces },
      (_, index) => `team-${index}`,
    );
    const fleet = new Fleet(server, names, options, folder);
    try {
      await fleet.fill();
      return fleet;
    } catch (error) {
      await fleet.stop();
      throw error;
    }
  }

  /** Gives one workload another image; answers its name. */
  async roll(index: number): Promise<string> {
    const name = nameOf(index);
    const [container] = containersOf(name, '2.0.0');
    await this.server.api.send('PATCH', this.pathOf(index), {
      spec: { template: { spec: { containers: [container] } } },
    });
    return name;
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async fill(): Promise<void> {
    const { workloads, say } = this.options;
    await writeFile(join(this.folder, 'ca.crt'), this.server.caData);
    for (const name of this.namespaces) {
      const body = { metadata: { name } };
      await this.server.api.send('POST', '/api/v1/namespaces', body);
    }
    say(`Making ${workloads} Deployments`);
    for (let first = 0; first < workloads; first += PARALLEL) {
      const last = Math.min(first + PARALLEL, workloads);
      await Promise.all(
        Array.from({ length: last - first }, (_, offset) =>
          this.make(first + offset),
        ),
      );
    }
  }

  private make(index: number): Promise<unknown> {
    const path = this.pathOf(index).split('/').slice(0, -1).join('/');
    return this.server.api.send('POST', path, deploymentOf(nameOf(index)));
  }

  private pathOf(index: number): string {
    const namespace = this.namespaces[index % this.namespaces.length];
    return `/apis/apps/v1/namespaces/${namespace}/deployments/${nameOf(index)}`;
  }
}

function nameOf(index: number): string {
  return `service-${index}`;
}

function containersOf(name: string, version: string) {
  const probe = { httpGet: { path: '/health', port: 8080 } };
  const env = Array.from({ length: 10 }, (_, index) => ({
    name: `SETTING_${index}`,
    value: `a value of some length, number ${index}`,
  }));
  return [
    {
      name: 'main',
      image: `registry.example.test/${name}:${version}`,
      ports: [{ containerPort: 8080 }],
      env,
      readinessProbe: probe,
      livenessProbe: probe,
      resources: {
        requests: { cpu: '100m', memory: '128Mi' },
        limits: { memory: '256Mi' },
      },
    },
  ];
}

function deploymentOf(name: string) {
  const labels = { app: name, fleet: 'watched' };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels },
    spec: {
      replicas: 3,
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels },
        spec: { containers: containersOf(name, '1.0.0') },
      },
    },
  };
}
