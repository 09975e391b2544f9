import { anObject, ObjectBuilder } from './ObjectBuilder';

/** A Job; by default one Pod is at work. @internal */
export class JobBuilder extends ObjectBuilder {
  complete(): this {
    return this.condition('Complete', 'True')
      .set('status.active', undefined)
      .set('status.succeeded', 1)
      .set('status.completionTime', '2026-01-01T00:00:42Z');
  }

  /** Failed for good. */
  failed(reason: string, message?: string): this {
    return this.condition('Failed', 'True', { reason, message })
      .set('status.active', undefined)
      .set('status.failed', 1);
  }

  suspended(): this {
    return this.set('spec.suspend', true).condition('Suspended', 'True');
  }
}

/** An active Job `migrate` with one completion to make. @internal */
export function aJob(name = 'migrate'): JobBuilder {
  return new JobBuilder(anObject('batch/v1', 'Job', name).object)
    .generation(1)
    .set('spec', { completions: 1, backoffLimit: 2 })
    .set('status', { active: 1, startTime: '2026-01-01T00:00:00Z' });
}

/** A Service; by default with a cluster IP. @internal */
export class ServiceBuilder extends ObjectBuilder {
  type(type: string): this {
    return this.set('spec.type', type);
  }

  /** Behind a load balancer with these addresses. */
  loadBalancer(...addresses: Array<{ ip?: string; hostname?: string }>): this {
    return this.type('LoadBalancer').set(
      'status.loadBalancer.ingress',
      addresses,
    );
  }
}

/** A Service `web` for the Pods of app `web`. @internal */
export function aService(name = 'web'): ServiceBuilder {
  return new ServiceBuilder(anObject('v1', 'Service', name).object)
    .set('spec', {
      type: 'ClusterIP',
      clusterIP: '10.0.0.1',
      selector: { app: 'web' },
      ports: [{ port: 80, protocol: 'TCP' }],
    })
    .set('status', { loadBalancer: {} });
}

/** What a Service reaches. @internal */
export function anEndpointSlice(
  ...ready: Array<boolean | undefined>
): ObjectBuilder {
  return anObject('discovery.k8s.io/v1', 'EndpointSlice', 'web-1').set(
    'endpoints',
    ready.map(isReady => ({ conditions: { ready: isReady } })),
  );
}

/** A ConfigMap `settings`. @internal */
export function aConfigMap(name = 'settings'): ObjectBuilder {
  return anObject('v1', 'ConfigMap', name).set('data', { color: 'blue' });
}

/** A custom resource `main` of kind Widget without a status. @internal */
export function aWidget(name = 'main'): ObjectBuilder {
  return anObject('example.com/v1', 'Widget', name)
    .generation(1)
    .set('spec', { size: 1 });
}
