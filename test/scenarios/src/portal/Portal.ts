import {
  ManagedProcess,
  findFreePorts,
  stopOnSignals,
} from '@object-status/test-control-plane';
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { CommandLine, CommandResult } from './CommandLine';
import { PortalApi } from './PortalApi';
import { writePortalConfiguration } from './portalConfiguration';
import { repositoryRoot } from './repositoryRoot';

const pauseMs = 100;

/** What the portal under test needs. */
export interface PortalOptions {
  kubeconfig: string;
  /** Contexts that are its clusters; none = the current one. */
  contexts?: string[];
  /** Made; holds database, configuration and log. */
  directory: string;
  /** How long it may take until it is ready; default 120,000. */
  readyTimeoutMs?: number;
}

/**
 * The portal under test: a real backend process with its own database, its API
 * and its command line. Without the page, which the browser test opens.
 */
export class Portal {
  readonly url: string;
  readonly api: PortalApi;
  private readonly commandLine: CommandLine;
  private backend: ManagedProcess | undefined;
  /** Resolves when the backend that was started last is ready. */
  private ready: Promise<void> = Promise.resolve();
  private kills = 0;
  private release: () => void = () => undefined;

  private constructor(
    private readonly options: PortalOptions,
    port: number,
    private readonly token: string,
    private readonly configurations: string[],
  ) {
    this.url = `http://localhost:${port}`;
    this.api = new PortalApi(this.url, token);
    this.commandLine = new CommandLine(this.url, token);
  }

  /** @throws Error - it ended or was not ready in time; quotes its log */
  static async start(options: PortalOptions): Promise<Portal> {
    await mkdir(options.directory, { recursive: true });
    const [port] = await findFreePorts(1);
    const configurations = await writePortalConfiguration({ ...options, port });
    const token = randomBytes(32).toString('base64url');
    const portal = new Portal(options, port, token, configurations);
    portal.release = stopOnSignals(() => portal.stop());
    try {
      await portal.startBackend();
    } catch (error) {
      // Nobody else knows of a portal that did not get ready.
      await portal.stop();
      throw error;
    }
    return portal;
  }

  /** Everything that it has written is in this folder. */
  get folder(): string {
    return this.options.directory;
  }

  /** File of the plugin's database. */
  get databaseFile(): string {
    return join(this.options.directory, 'kubernetes-object-status.sqlite');
  }

  /**
   * Waits for a backend that is being started.
   *
   * @throws Error - it ended or was not ready in time; quotes its log
   */
  untilReady(): Promise<void> {
    return this.ready;
  }

  /** Starts the backend, on the same port and data where it ran before. */
  startBackend(): Promise<void> {
    this.ready = this.launch();
    return this.ready;
  }

  /**
   * Runs the command line. One that gave up because the portal was killed is
   * run again once the portal is back, as a pipeline's retry would be: the same
   * idempotency key leads it to the same execution.
   */
  async runCommand(args: string[], input?: string): Promise<CommandResult> {
    for (;;) {
      const { kills } = this;
      const result = await this.commandLine.run(args, input);
      const hasGivenUp = /cannot be reached/.test(result.stdout);
      if (kills === this.kills || !hasGivenUp) return result;
      await this.ready;
    }
  }

  private async launch(): Promise<void> {
    const backend = await ManagedProcess.start({
      name: 'the portal',
      command: process.execPath,
      args: [
        '--enable-source-maps',
        '--require=@backstage/cli-node/config/nodeTransform.cjs',
        join(repositoryRoot, 'packages', 'backend', 'src', 'index.ts'),
        ...this.configurations.flatMap(file => ['--config', file]),
      ],
      workingDirectory: join(repositoryRoot, 'packages', 'backend'),
      logFile: join(this.options.directory, 'portal.log'),
      env: {
        ...process.env,
        NODE_ENV: 'development',
        LOG_LEVEL: 'info',
        OBJECT_STATUS_TOKEN: this.token,
      },
    });
    this.backend = backend;
    await this.waitUntilReady(backend);
  }

  /** Ends the backend as `kill -9` does; resolves when it is gone. */
  async kill(): Promise<void> {
    this.kills += 1;
    this.backend?.kill('SIGKILL');
    await this.backend?.ended;
  }

  async stop(): Promise<void> {
    this.release();
    await this.backend?.stop(15_000);
  }

  /**
   * Does something with the portal.
   *
   * @throws Error - as `work` does, with the end of the portal's log
   */
  async with<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      const log = await this.backend?.readLogEnd();
      throw new Error(`${fault}\n--- the portal's log\n${log}`, {
        cause: error,
      });
    }
  }

  private async waitUntilReady(backend: ManagedProcess): Promise<void> {
    const { readyTimeoutMs = 120_000 } = this.options;
    const deadline = performance.now() + readyTimeoutMs;
    while (performance.now() < deadline) {
      if (backend.hasEnded) throw new Error(await backend.describeEnd());
      if (await this.isReady()) return;
      await delay(pauseMs);
    }
    throw new Error(
      `The portal was not ready within ${
        readyTimeoutMs / 1000
      } s. End of its log:\n${await backend.readLogEnd()}`,
    );
  }

  private async isReady(): Promise<boolean> {
    try {
      const url = `${this.url}/.backstage/health/v1/readiness`;
      const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
      return answer.ok;
    } catch {
      // Nobody listens yet: asked again until its time is over.
      return false;
    }
  }
}
