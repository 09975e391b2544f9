import { z } from 'zod';

/** How well a cluster is observed. @public */
export const clusterStatusSchema = z.object({
  name: z.string(),
  /** `Connecting`, `UpToDate` or `NoAnswer`; more may come. */
  state: z.string(),
  message: z.string().optional(),
  /** Lists that are being watched. */
  openLists: z.number(),
});

/** Answer of `GET /v1/clusters`. @public */
export const clusterListSchema = z.object({
  items: z.array(clusterStatusSchema),
});

/** @public */
export type ClusterStatus = z.infer<typeof clusterStatusSchema>;
/** @public */
export type ClusterList = z.infer<typeof clusterListSchema>;
