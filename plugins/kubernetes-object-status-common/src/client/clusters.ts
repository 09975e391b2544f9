import { z } from 'zod';

/** How well one cluster is observed. @public */
export const clusterStateSchema = z.object({
  name: z.string(),
  state: z.string(),
  message: z.string().optional(),
});

/** Answer of `GET /v1/clusters`. @public */
export const clusterListSchema = z.object({
  items: z.array(clusterStateSchema),
});

/** @public */
export type ClusterState = z.infer<typeof clusterStateSchema>;
/** @public */
export type ClusterList = z.infer<typeof clusterListSchema>;
