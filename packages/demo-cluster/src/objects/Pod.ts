import { z } from 'zod';
import { Kind } from './Kind';
import { conditionSchema, metadataSchema } from './metadata';

const containerSchema = z.looseObject({
  name: z.string(),
  restartPolicy: z.string().optional(),
  resources: z
    .looseObject({
      requests: z
        .record(z.string(), z.union([z.string(), z.number()]))
        .optional(),
    })
    .optional(),
  ports: z
    .array(
      z.looseObject({
        name: z.string().optional(),
        containerPort: z.number(),
        protocol: z.string().optional(),
      }),
    )
    .optional(),
});

const tolerationSchema = z.looseObject({
  key: z.string().optional(),
  operator: z.string().optional(),
  value: z.string().optional(),
  effect: z.string().optional(),
});

const expressionSchema = z.looseObject({
  key: z.string(),
  operator: z.string(),
  values: z.array(z.string()).optional(),
});

const nodeSelectorTermSchema = z.looseObject({
  matchExpressions: z.array(expressionSchema).optional(),
  matchFields: z.array(expressionSchema).optional(),
});

const containerStatusSchema = z.looseObject({
  name: z.string(),
  restartCount: z.number(),
});

/** @internal */
export const podObjectSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: metadataSchema,
  spec: z.looseObject({
    nodeName: z.string().optional(),
    nodeSelector: z.record(z.string(), z.string()).optional(),
    restartPolicy: z.string().default('Always'),
    schedulerName: z.string().default('default-scheduler'),
    containers: z.array(containerSchema),
    initContainers: z.array(containerSchema).optional(),
    tolerations: z.array(tolerationSchema).optional(),
    affinity: z
      .looseObject({
        nodeAffinity: z
          .looseObject({
            requiredDuringSchedulingIgnoredDuringExecution: z
              .looseObject({
                nodeSelectorTerms: z.array(nodeSelectorTermSchema),
              })
              .optional(),
          })
          .optional(),
      })
      .optional(),
  }),
  status: z
    .looseObject({
      phase: z.string().optional(),
      podIP: z.string().optional(),
      conditions: z.array(conditionSchema).optional(),
      containerStatuses: z.array(containerStatusSchema).optional(),
    })
    .default({}),
});

/** @internal */
export type PodObject = z.infer<typeof podObjectSchema>;
/** @internal */
export type Toleration = z.infer<typeof tolerationSchema>;
/** @internal */
export type NodeSelectorTerm = z.infer<typeof nodeSelectorTermSchema>;

/** @internal */
export const pods = new Kind<PodObject>(
  { apiVersion: 'v1', kind: 'Pod' },
  podObjectSchema,
);

/** Neither ended nor being deleted. @internal */
export function isActive(pod: PodObject): boolean {
  return !hasEnded(pod) && !isTerminating(pod);
}

/** Succeeded or failed. @internal */
export function hasEnded({ status }: PodObject): boolean {
  return status.phase === 'Succeeded' || status.phase === 'Failed';
}

/** @internal */
export function isTerminating({ metadata }: PodObject): boolean {
  return metadata.deletionTimestamp !== undefined;
}

/** @internal */
export function isReady(pod: PodObject): boolean {
  return readyCondition(pod)?.status === 'True';
}

/** When it became ready, in milliseconds since the epoch. @internal */
export function readySince(pod: PodObject): number {
  return Date.parse(readyCondition(pod)?.lastTransitionTime ?? '');
}

/** Ready for so many seconds without a break. @internal */
export function isAvailable(
  pod: PodObject,
  minReadySeconds: number,
  now: Date,
): boolean {
  return availableInMs(pod, minReadySeconds, now) === 0;
}

/** How long until it is available if it stays ready; `undefined` where it is not ready. @internal */
export function availableInMs(
  pod: PodObject,
  minReadySeconds: number,
  now: Date,
): number | undefined {
  if (!isReady(pod)) return undefined;
  if (minReadySeconds === 0) return 0;
  const left = readySince(pod) + minReadySeconds * 1_000 - now.getTime();
  return Math.max(0, left);
}

/** Restarts of its most restarted container. @internal */
export function restartsOf({ status }: PodObject): number {
  const counts = status.containerStatuses?.map(each => each.restartCount) ?? [];
  return Math.max(0, ...counts);
}

function readyCondition({ status }: PodObject) {
  return status.conditions?.find(({ type }) => type === 'Ready');
}
