import { z } from 'zod';
import { namedBehaviourAnnotation } from '../kubelet/annotatedBehaviour';
import { DemoClusterClient } from './cluster';
import {
  demoEnvironments,
  demoServices,
  DemoService,
  namespaceOf,
} from './services';

/** What runs of a service in an environment. @internal */
export interface ServiceStatus {
  service: string;
  environment: string;
  /** Tag of the image, `-` where nothing is deployed. */
  version: string;
  /** `2/3 ready`, or what else the workload tells. */
  ready: string;
  behaviour: string;
}

const template = z.looseObject({
  metadata: z.looseObject({
    annotations: z.record(z.string(), z.string()).optional(),
  }),
  spec: z.looseObject({
    containers: z.array(z.looseObject({ image: z.string() })).min(1),
  }),
});
const workloadSchema = z.looseObject({
  spec: z.looseObject({
    replicas: z.number().optional(),
    template: template.optional(),
    jobTemplate: z
      .looseObject({ spec: z.looseObject({ template }) })
      .optional(),
  }),
  status: z
    .looseObject({
      readyReplicas: z.number().optional(),
      numberReady: z.number().optional(),
      desiredNumberScheduled: z.number().optional(),
      succeeded: z.number().optional(),
    })
    .optional(),
});
type Workload = z.infer<typeof workloadSchema>;

const apps = 'apps/v1';
const batch = 'batch/v1';
const kinds: Record<string, string> = {
  Deployment: apps,
  StatefulSet: apps,
  DaemonSet: apps,
  Job: batch,
  CronJob: batch,
};

/** Every service of the demo in every environment. @internal */
export async function readStatus(
  cluster: DemoClusterClient,
): Promise<ServiceStatus[]> {
  const rows: ServiceStatus[] = [];
  for (const service of demoServices) {
    for (const environment of demoEnvironments) {
      const namespace = namespaceOf({ service, environment });
      const found = await findWorkload(cluster, service, namespace);
      const workload = found && workloadSchema.parse(found);
      rows.push({
        service: service.name,
        environment,
        ...(workload ? describe(workload) : nothing),
      });
    }
  }
  return rows;
}

const nothing = { version: '-', ready: 'not deployed', behaviour: '-' };

async function findWorkload(
  cluster: DemoClusterClient,
  { name }: DemoService,
  namespace: string,
) {
  for (const [kind, apiVersion] of Object.entries(kinds)) {
    const found = await cluster.get({ apiVersion, kind, namespace, name });
    if (found) return found;
  }
  return undefined;
}

function describe(workload: Workload) {
  const { spec } = workload;
  const pods = spec.template ?? spec.jobTemplate?.spec.template;
  const image = pods?.spec.containers[0].image ?? '';
  return {
    version: /:([^:/]+)$/.exec(image)?.[1] ?? '-',
    ready: readinessOf(workload),
    behaviour: pods?.metadata.annotations?.[namedBehaviourAnnotation] ?? '-',
  };
}

function readinessOf({ spec, status = {} }: Workload): string {
  if (spec.jobTemplate) return 'scheduled';
  if (status.desiredNumberScheduled !== undefined)
    return `${status.numberReady ?? 0}/${status.desiredNumberScheduled} ready`;
  if (spec.replicas !== undefined)
    return `${status.readyReplicas ?? 0}/${spec.replicas} ready`;
  return status.succeeded ? 'complete' : 'not complete';
}
