import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Manifest } from '@object-status/test-control-plane';
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { CommandResult } from '../portal/CommandLine';
import { Portal } from '../portal/Portal';
import { Stage } from '../stage/Stage';

/** Long enough for a portal to start again in the middle. */
const timeoutSeconds = 150;
const patienceMs = 180_000;
const pauseMs = 200;

/** How a pipeline reports. */
export interface ReportOptions {
  version: string;
  /** Default 2. */
  stabilizationSeconds?: number;
  /** Further arguments of `wait`. */
  more?: string[];
}

/** A window that something comes in between of, and that goes on. */
export const longWindow = { stabilizationSeconds: 40 };

/** One that must not end by itself while a portal starts again. */
export const endlessWindow = { stabilizationSeconds: 120 };

/** What the cases of a suite share, and what is this one's own. */
export interface ScenePlace {
  stage: Stage;
  portal: Portal;
  /** For files of this case. */
  folder: string;
  /** Whether the entity is one of the catalog that names the workloads. */
  isWatched: boolean;
  /** Runs Helm against the cluster. */
  helm: (args: string[]) => Promise<string>;
  /** Passes the point at which the portal may be restarted. */
  moment: () => Promise<void>;
}

/** One namespace, with the pipelines and the other hands that work on it. */
export class Scene {
  readonly stage: Stage;
  readonly portal: Portal;
  /** What each `wait` came to, by the version that it reported. */
  readonly results = new Map<string, Promise<CommandResult>>();

  constructor(private readonly place: ScenePlace) {
    this.stage = place.stage;
    this.portal = place.portal;
  }

  /** Its own where nothing is watched: others must not wait for what runs here. */
  get entityRef(): string {
    const { isWatched, stage } = this.place;
    return `component:default/${isWatched ? 'checkout' : stage.namespace}`;
  }

  /** The one that the namespace of a watched workload belongs to is not configured. */
  get environment(): string {
    return this.place.isWatched ? 'default' : 'staging';
  }

  moment(): Promise<void> {
    return this.place.moment();
  }

  kubectl(args: string[], input?: string): Promise<string> {
    return this.stage.kubectl(args, input);
  }

  helm(args: string[]): Promise<string> {
    return this.place.helm(['--namespace', this.stage.namespace, ...args]);
  }

  /** Writes files and gives their folder. */
  async files(content: Record<string, string>): Promise<string> {
    for (const [name, text] of Object.entries(content)) {
      const file = join(this.place.folder, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    return this.place.folder;
  }

  /** `... | object-status wait -f -`; goes on by itself. */
  report(input: string, options: ReportOptions): void {
    const { version, stabilizationSeconds = 2, more = [] } = options;
    const args = [
      'wait',
      ...['--file', '-', '--entity', this.entityRef],
      ...['--environment', this.environment],
      ...['--namespace', this.stage.namespace],
      ...['--version', version, '--timeout', `${timeoutSeconds}s`],
      ...['--stabilization', `${stabilizationSeconds}s`],
      ...['--idempotency-key', `${this.stage.namespace}-${version}`],
      ...more,
    ];
    this.results.set(version, this.portal.runCommand(args, input));
  }

  /** `kubectl apply -o json | object-status wait -f -`. */
  async applyAndReport(
    manifests: Manifest[],
    options: ReportOptions,
  ): Promise<void> {
    this.report(await this.stage.apply(manifests), options);
  }

  /**
   * Waits until the newest execution of a version is as wanted.
   *
   * @throws Error - it was not within three minutes
   */
  async until(
    version: string,
    what: string,
    isWanted: (execution: Execution) => boolean,
  ): Promise<void> {
    await this.untilAll(`${what} of version ${version}`, executions => {
      const found = executions.filter(each => each.version === version).at(-1);
      return found !== undefined && isWanted(found);
    });
  }

  /** Waits until there are so many executions, and all of them have ended. */
  untilEnded(count: number): Promise<void> {
    return this.untilAll(
      `the end of ${count} executions`,
      executions =>
        executions.length >= count &&
        executions.every(({ state }) => state === 'Finished'),
    );
  }

  /** A portal that is being started again is asked again. */
  private async untilAll(
    what: string,
    isWanted: (executions: Execution[]) => boolean,
  ): Promise<void> {
    const deadline = performance.now() + patienceMs;
    let last: unknown;
    while (performance.now() < deadline) {
      try {
        const found = await this.executions();
        if (isWanted(found)) return;
        last = found.map(({ version, source, state, steps }) => [
          ...[version, source.type, state, steps],
        ]);
      } catch (error) {
        last = error instanceof Error ? error.message : error;
      }
      await delay(pauseMs);
    }
    throw new Error(`${what} was not seen. Last: ${JSON.stringify(last)}`);
  }

  /** All of the namespace, the oldest first. */
  async executions(): Promise<Execution[]> {
    const { api } = this.portal;
    const ids = await api.listExecutionIds(this.stage.namespace);
    return Promise.all(ids.reverse().map(id => api.fetchExecution(id)));
  }

  /** Waits until what was reported is successful, and has to stay so. */
  untilWindow(version: string): Promise<void> {
    return this.until(
      version,
      'a window on success',
      ({ source, steps }) =>
        source.type !== 'observed' &&
        (steps.some(({ window }) => window?.status === 'Successful') ||
          steps.every(({ outcome }) => outcome !== undefined)),
    );
  }

  /** Waits for a command line's end. */
  async ended(version: string): Promise<CommandResult> {
    const result = await this.results.get(version);
    assert.ok(result, `${version} was reported`);
    return result;
  }
}
