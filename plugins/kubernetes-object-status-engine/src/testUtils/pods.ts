import { records } from '../kubernetes/fields';
import { anObject, ObjectBuilder } from './ObjectBuilder';

/** Status of one container without its name. @internal */
export type ContainerStatus = Record<string, unknown>;

const end = (exitCode: number, reason = 'Error', seconds = 0) => ({
  exitCode,
  reason,
  startedAt: '2026-01-01T00:00:00Z',
  finishedAt: new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString(),
});

/** How an end came about. @internal */
export interface EndDetails {
  exitCode?: number;
  reason?: string;
  /** Seconds that it had run, by the cluster's clock. */
  lifeSeconds?: number;
}

function lastEnd(details: EndDetails) {
  const { exitCode = 1, reason, lifeSeconds } = details;
  return end(exitCode, reason, lifeSeconds);
}

/** States in which a container can be. @internal */
export const container = {
  ready: (): ContainerStatus => ({
    ready: true,
    started: true,
    restartCount: 0,
    state: { running: { startedAt: '2026-01-01T00:00:00Z' } },
  }),
  running: (): ContainerStatus => ({ ...container.ready(), ready: false }),
  waiting: (reason: string, message?: string): ContainerStatus => ({
    ready: false,
    started: false,
    restartCount: 0,
    state: { waiting: { reason, message } },
  }),
  /** Has ended so many times and has not been started again. */
  ended: (times: number, details: EndDetails = {}): ContainerStatus => ({
    ready: false,
    started: false,
    restartCount: times - 1,
    state: { terminated: lastEnd(details) },
  }),
  /** An init container that is done. */
  done: (): ContainerStatus => ({
    ready: true,
    started: false,
    restartCount: 0,
    state: { terminated: end(0, 'Completed') },
  }),
  /** Has ended so many times, runs again and is not ready. */
  restarted: (times: number, details: EndDetails = {}): ContainerStatus => ({
    ...container.running(),
    restartCount: times,
    lastState: { terminated: lastEnd(details) },
  }),
  /** Has ended so many times, runs again and is ready. */
  healed: (times: number, details: EndDetails = {}): ContainerStatus => ({
    ...container.restarted(times, details),
    ready: true,
  }),
  /** Has ended so many times and is held back. */
  backingOff: (times: number, details: EndDetails = {}): ContainerStatus => ({
    ready: false,
    started: false,
    restartCount: times - 1,
    state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off' } },
    lastState: { terminated: lastEnd(details) },
  }),
};

/** A Pod with one container `web`; by default running and ready. @internal */
export class PodBuilder extends ObjectBuilder {
  /** The state of its container; the Pod is as ready as that is. */
  web(status: ContainerStatus): this {
    const image = 'shop/web:1';
    return this.set('status.containerStatuses', [
      { name: 'web', image, ...status },
    ]).readiness(status.ready === true);
  }

  /** Another main container. */
  also(name: string, status: ContainerStatus): this {
    const spec = records(this.object, 'spec.containers');
    const statuses = records(this.object, 'status.containerStatuses');
    return this.set('spec.containers', [...spec, { name }]).set(
      'status.containerStatuses',
      [...statuses, { name, image: 'shop/also:1', ...status }],
    );
  }

  init(name: string, status: ContainerStatus): this {
    return this.before({ name }, status);
  }

  sidecar(name: string, status: ContainerStatus): this {
    return this.before({ name, restartPolicy: 'Always' }, status);
  }

  /** Ended with an error so many times, not started again yet. */
  crashed(times: number, details?: EndDetails): this {
    return this.web(container.ended(times, details));
  }

  restarted(times: number, details?: EndDetails): this {
    return this.web(container.restarted(times, details));
  }

  healed(times: number, details?: EndDetails): this {
    return this.web(container.healed(times, details));
  }

  backingOff(times: number, details?: EndDetails): this {
    return this.web(container.backingOff(times, details));
  }

  waiting(reason: string, message?: string): this {
    return this.phase('Pending').web(container.waiting(reason, message));
  }

  notReady(): this {
    return this.web(container.running());
  }

  /** No node was looked for yet. */
  pending(): this {
    return this.phase('Pending')
      .set('status.containerStatuses', undefined)
      .set('status.conditions', [])
      .set('spec.nodeName', undefined);
  }

  unschedulable(message = '0/3 nodes are available'): this {
    return this.pending().condition('PodScheduled', 'False', {
      reason: 'Unschedulable',
      message,
      lastTransitionTime: '2026-01-01T00:00:00Z',
    });
  }

  phase(phase: string | undefined): this {
    return this.set('status.phase', phase);
  }

  succeeded(): this {
    return this.web(container.ended(1, { exitCode: 0 })).phase('Succeeded');
  }

  /** Phase Failed. */
  failed(reason?: string, message?: string): this {
    return this.crashed(1)
      .phase('Failed')
      .set('status.reason', reason)
      .set('status.message', message);
  }

  readiness(isReady: boolean, message?: string): this {
    return this.condition('Ready', isReady ? 'True' : 'False', { message });
  }

  private before(
    spec: { name: string; restartPolicy?: string },
    status: ContainerStatus,
  ): this {
    const specs = records(this.object, 'spec.initContainers');
    const statuses = records(this.object, 'status.initContainerStatuses');
    const { name } = spec;
    return this.set('spec.initContainers', [...specs, spec]).set(
      'status.initContainerStatuses',
      [...statuses, { name, image: `shop/${name}:1`, ...status }],
    );
  }
}

/** A running and ready Pod `web-a`. @internal */
export function aPod(name = 'web-a'): PodBuilder {
  return new PodBuilder(anObject('v1', 'Pod', name).object)
    .set('spec', { nodeName: 'node-1', containers: [{ name: 'web' }] })
    .phase('Running')
    .condition('PodScheduled', 'True')
    .web(container.ready());
}
