import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  Execution,
  executionSchema,
  objectListSchema,
  ObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { asYaml } from './kubectl';
import { Manifest } from './manifests';
import { required } from './required';

const commandLine = join(__dirname, '../../../scripts/object-status.mjs');

/** What `object-status wait` is told beside the manifests. */
export interface WaitOptions {
  version: string;
  environment: string;
  /** Seconds. */
  stabilization: number;
}

/** A deployment that a pipeline has recorded and waits for. */
export class Rollout {
  private constructor(
    /** Permalink that the command line printed. */
    readonly permalink: string,
    /** Of the command line, once the deployment has ended. */
    readonly exitCode: Promise<number>,
  ) {}

  /**
   * Records the manifests and begins to wait for them, before anything was
   * applied.
   *
   * @throws Error - the command line printed no permalink; quotes it
   */
  static async begin(
    manifests: Manifest[],
    options: WaitOptions,
  ): Promise<Rollout> {
    const waiting = spawn(process.execPath, [
      ...[commandLine, 'wait', '--file', '-', '--new', '--progress', 'plain'],
      ...['--entity', 'component:default/checkout'],
      ...['--environment', options.environment],
      ...['--version', options.version],
      ...['--stabilization', `${options.stabilization}s`],
    ]);
    waiting.stdin.end(asYaml(manifests));
    const exitCode = once(waiting, 'exit').then(([code]) => Number(code));
    // Its end goes to stdout, which must be read for it to end.
    waiting.stdout.resume();
    const said: string[] = [];
    for await (const line of createInterface({ input: waiting.stderr })) {
      said.push(line);
      if (!/^https?:\/\/\S+$/.test(line)) continue;
      waiting.stderr.resume();
      return new Rollout(line, exitCode);
    }
    throw new Error(`No permalink from the command line: ${said.join(' ')}`);
  }

  /** What the API says of it. */
  async fetchExecution(): Promise<Execution> {
    return executionSchema.parse(await this.get(''));
  }

  /** What the API says of its first step's objects. */
  async fetchObjects(): Promise<ObjectRow[]> {
    return objectListSchema.parse(await this.get('/steps/1/objects')).items;
  }

  private async get(path: string): Promise<unknown> {
    const id = this.permalink.split('/').at(-1);
    const portal = required('OBJECT_STATUS_URL');
    const answer = await fetch(
      `${portal}/api/kubernetes-object-status/v1/executions/${id}${path}`,
      {
        headers: { authorization: `Bearer ${required('OBJECT_STATUS_TOKEN')}` },
      },
    );
    if (!answer.ok) throw new Error(`The API answered ${answer.status}`);
    return answer.json();
  }
}
