import { z } from 'zod';

/** How well a cluster is observed. @public */
export const clusterStatusSchema = z.object({
  name: z.string(),
  /** `Connecting`, `UpToDate` or `NoAnswer`; more may come. */
  state: z.string(),
  message: z.string().optional(),
  /** Lists that are being watched. */
  openLists: z.number(),
  /** How rollouts that nobody reports are watched; absent where none are. */
  recording: z
    .object({
      /** Watched workloads, those of no entity included. */
      workloads: z.number(),
      /** Places whose workloads may not be read; without namespace the whole cluster. */
      refused: z.array(
        z.object({
          namespace: z.string().optional(),
          kinds: z.array(z.string()),
          message: z.string(),
        }),
      ),
    })
    .optional(),
});

/** Answer of `GET /v1/clusters`. @public */
export const clusterListSchema = z.object({
  items: z.array(clusterStatusSchema),
});

/** @public */
export type ClusterStatus = z.infer<typeof clusterStatusSchema>;
/** @public */
export type ClusterList = z.infer<typeof clusterListSchema>;
