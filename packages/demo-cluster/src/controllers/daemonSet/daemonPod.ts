import { z } from 'zod';
import { DaemonSet } from '../../objects/DaemonSet';
import { PodObject, podObjectSchema } from '../../objects/Pod';
import { NewObject } from '../../registry/Registry';
import { podFromTemplate } from '../createPods';

/** Label of a pod that carries its template's hash. @internal */
export const hashLabel = 'controller-revision-hash';

const generationAnnotation = 'deprecated.daemonset.template.generation';

// What every daemon's pod tolerates (Kubernetes docs, DaemonSet, taints and tolerations).
const tolerations = [
  ...['not-ready', 'unreachable'].map(name => ({
    effect: 'NoExecute',
    key: `node.kubernetes.io/${name}`,
    operator: 'Exists',
  })),
  ...['disk-pressure', 'memory-pressure', 'pid-pressure', 'unschedulable'].map(
    name => ({
      effect: 'NoSchedule',
      key: `node.kubernetes.io/${name}`,
      operator: 'Exists',
    }),
  ),
];

const specSchema = podObjectSchema.shape.spec.partial();
const expressionsSchema = z
  .array(z.looseObject({ matchFields: z.array(z.unknown()).optional() }))
  .min(1);

/** The pod of a DaemonSet for one node. @internal */
export function daemonPod(
  set: DaemonSet,
  hash: string,
  node: string,
): NewObject {
  const { template } = set.spec;
  const spec = specSchema.parse(template.spec);
  const generation = set.metadata.annotations?.[generationAnnotation];
  return podFromTemplate(set, template, {
    metadata: {
      generateName: `${set.metadata.name}-`,
      labels: {
        ...template.metadata?.labels,
        [hashLabel]: hash,
        ...(generation && { 'pod-template-generation': generation }),
      },
    },
    spec: {
      affinity: {
        ...spec.affinity,
        nodeAffinity: affinityTo(node, spec),
      },
      tolerations: [...(spec.tolerations ?? []), ...tolerations],
    },
  });
}

/** The template's own affinity, and this node and no other. */
function affinityTo(
  node: string,
  { affinity }: z.infer<typeof specSchema>,
): Record<string, unknown> {
  const matchFields = [
    { key: 'metadata.name', operator: 'In', values: [node] },
  ];
  const own = expressionsSchema.safeParse(
    affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution
      ?.nodeSelectorTerms,
  );
  const terms = own.success ? own.data : [{}];
  return {
    ...affinity?.nodeAffinity,
    requiredDuringSchedulingIgnoredDuringExecution: {
      nodeSelectorTerms: terms.map(term => ({ ...term, matchFields })),
    },
  };
}

/** The node that a daemon's pod is on or is meant for. @internal */
export function nodeOf({ spec }: PodObject): string | undefined {
  if (spec.nodeName !== undefined) return spec.nodeName;
  const terms =
    spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution
      ?.nodeSelectorTerms;
  const field = terms?.[0]?.matchFields?.find(
    ({ key }) => key === 'metadata.name',
  );
  return field?.values?.[0];
}
