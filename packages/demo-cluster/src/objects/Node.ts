import { z } from 'zod';
import { KubernetesObject, Registry } from '../registry/Registry';

const taintSchema = z.looseObject({
  key: z.string(),
  value: z.string().optional(),
  effect: z.string(),
});

const nodeSchema = z.looseObject({
  metadata: z.looseObject({
    name: z.string(),
    labels: z.record(z.string(), z.string()).optional(),
    deletionTimestamp: z.string().optional(),
  }),
  spec: z
    .looseObject({
      unschedulable: z.boolean().optional(),
      taints: z.array(taintSchema).optional(),
    })
    .default({}),
  status: z
    .looseObject({
      allocatable: z
        .record(z.string(), z.union([z.string(), z.number()]))
        .optional(),
      conditions: z
        .array(z.looseObject({ type: z.string(), status: z.string() }))
        .optional(),
    })
    .default({}),
});

/** @internal */
export type Node = z.infer<typeof nodeSchema>;

const nodeName = { apiVersion: 'v1', kind: 'Node' };

/** In the order of their names. @internal */
export function listNodes(registry: Registry): Node[] {
  return registry.list(nodeName).map(object => nodeSchema.parse(object));
}

/** @internal */
export function isNode({ apiVersion, kind }: KubernetesObject): boolean {
  return apiVersion === nodeName.apiVersion && kind === nodeName.kind;
}
