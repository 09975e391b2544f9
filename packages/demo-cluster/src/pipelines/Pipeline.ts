import { ExecutionRequest } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Applied, deployService } from './deployService';
import { PipelinesOptions } from './PipelinesOptions';
import { hexDigits, pick, Plan } from './planning';
import {
  readExecutions,
  readGoodVersion,
  readNextVersion,
} from './readNextVersion';
import { requireBehaviour } from './requireBehaviour';
import { entityRefOf, namespaceOf, Target } from './services';

/** Whose name stands beside a deployment. They are the invented people of `examples`. */
export const actors = ['ada', 'grace', 'barbara'];
/** Shorter than a pipeline would choose, so that what hangs is seen to end. */
export const stepExecutionTimeoutSeconds = 90;

/** How a deployment ended; `Unknown` when it was not followed to its end. @internal */
export type PipelineOutcome = string;

/**
 * A run of a pipeline: applies a version to the demo cluster, records it in the portal, and follows
 * it to its end.
 *
 * @internal
 */
export class Pipeline {
  constructor(private readonly options: PipelinesOptions) {}

  /** Whether somebody's deployment of the target is going on. */
  async isRunning(target: Target): Promise<boolean> {
    const { portal, signal } = this.options;
    const [newest] = await readExecutions(portal, target, signal);
    return newest !== undefined && newest.outcome === undefined;
  }

  /** @throws Error - the cluster or the portal refused something */
  async run(plan: Plan): Promise<PipelineOutcome> {
    const { cluster, manifestsOf, log } = this.options;
    const { service, environment } = plan;
    const version = await this.versionOf(plan);
    const behaviour = requireBehaviour(plan.behaviour);
    const deploy = { service, environment, version, behaviour };
    log(`${service.name} ${version} to ${environment}: ${behaviour.name}`);
    const manifests = await manifestsOf(service.name);
    const applied = await deployService(cluster, manifests, deploy);
    const id = await this.record(this.requestOf(plan, version, applied));
    return this.follow(id);
  }

  private async versionOf(plan: Plan): Promise<string> {
    const { portal, signal } = this.options;
    return plan.intent === 'rollback'
      ? readGoodVersion(portal, plan, signal)
      : readNextVersion(portal, plan, signal);
  }

  private requestOf(
    plan: Plan,
    version: string,
    applied: Applied[],
  ): ExecutionRequest {
    const { clock, portalUrl, random } = this.options;
    const { service, environment } = plan;
    return {
      entityRef: entityRefOf(service),
      environment,
      version,
      title: `Simulated deployment of ${service.name}`,
      source: {
        type: 'demo-pipeline',
        url: `${portalUrl}/try-it`,
        actor: pick(random, actors),
        commit: {
          sha: hexDigits(random, 40),
          time: new Date(clock.now()).toISOString(),
        },
      },
      steps: [
        {
          name: `${wordOf[plan.intent]} ${service.name}`,
          type: 'raw-yaml',
          cluster: 'demo',
          namespace: namespaceOf(plan),
          objects: applied.map(referenceTo),
          objectStatusCheck: { stepExecutionTimeoutSeconds },
        },
      ],
    };
  }

  /** Sends the same request under one key until it is answered. */
  private async record(request: ExecutionRequest): Promise<string> {
    const { clock, newKey, portal, signal, timing, log } = this.options;
    const idempotencyKey = `demo-${newKey()}`;
    for (;;) {
      try {
        const options = { idempotencyKey, signal };
        return (await portal.createExecution(request, options)).id;
      } catch (error) {
        if (!mayWorkLater(error)) throw error;
        log(`The portal did not record it, trying again: ${error.message}`);
      }
      await clock.sleep(timing.pollMs, signal);
    }
  }

  private async follow(id: string): Promise<PipelineOutcome> {
    const { clock, portal, signal, timing } = this.options;
    const end = clock.now() + timing.followMs;
    while (clock.now() < end) {
      await clock.sleep(timing.pollMs, signal);
      try {
        const { outcome } = await portal.getExecution(id, { signal });
        if (outcome !== undefined) return outcome;
      } catch (error) {
        if (!mayWorkLater(error)) throw error;
      }
    }
    return 'Unknown';
  }
}

export const wordOf = { release: 'Deploy', fix: 'Fix', rollback: 'Roll back' };

/** What a report names an applied object by. @internal */
export function referenceTo({ manifest, live }: Applied) {
  const { apiVersion, kind, metadata } = live;
  const { namespace, name, uid, generation, resourceVersion } = metadata;
  const version = { uid, generation, resourceVersion };
  return { apiVersion, kind, namespace, name, ...version, manifest };
}

/** Errors of other packages are told by what they carry. */
function mayWorkLater(error: unknown): error is Error {
  return error instanceof Error && 'retry' in error && error.retry === 'later';
}
