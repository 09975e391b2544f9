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
  /** Seconds; the portal's default where absent. */
  timeout?: number;
  /** Address of the portal; default the one under test. */
  portal?: string;
}

/** A deployment that a pipeline has recorded and waits for. */
export class Rollout {
  private constructor(
    /** Permalink that the command line printed. */
    readonly permalink: string,
    private readonly portal: string,
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
    const portal = options.portal ?? required('OBJECT_STATUS_URL');
    const env = { ...process.env, OBJECT_STATUS_URL: portal };
    const args = [
      ...[commandLine, 'wait', '--file', '-', '--new', '--progress', 'plain'],
      ...['--entity', 'component:default/checkout'],
      ...['--environment', options.environment],
      ...['--version', options.version],
      // The demo's cluster stands beside it.
      ...['--cluster', 'control-plane'],
      ...['--stabilization', `${options.stabilization}s`],
      ...(options.timeout ? ['--timeout', `${options.timeout}s`] : []),
    ];
    const waiting = spawn(process.execPath, args, { env });
    waiting.stdin.end(asYaml(manifests));
    const exitCode = once(waiting, 'exit').then(([code]) => Number(code));
    // Its end goes to stdout, which must be read for it to end.
    waiting.stdout.resume();
    const said: string[] = [];
    for await (const line of createInterface({ input: waiting.stderr })) {
      said.push(line);
      if (!/^https?:\/\/\S+$/.test(line)) continue;
      waiting.stderr.resume();
      return new Rollout(line, portal, exitCode);
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

  /** Ends the watching, whatever became of it. */
  async cancel(): Promise<void> {
    await this.ask('/cancel', { reason: 'The test is over' });
  }

  private get(path: string): Promise<unknown> {
    return this.ask(path);
  }

  private async ask(path: string, body?: object): Promise<unknown> {
    const id = this.permalink.split('/').at(-1);
    const answer = await fetch(
      `${this.portal}/api/kubernetes-object-status/v1/executions/${id}${path}`,
      {
        method: body ? 'POST' : 'GET',
        headers: {
          authorization: `Bearer ${required('OBJECT_STATUS_TOKEN')}`,
          'content-type': 'application/json',
        },
        body: body && JSON.stringify(body),
      },
    );
    if (!answer.ok) throw new Error(`The API answered ${answer.status}`);
    return answer.json();
  }
}
