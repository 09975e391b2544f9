import { z } from 'zod';
import { Kind } from './Kind';
import { metadataSchema, podTemplateSchema } from './metadata';

const controllerRevisionSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: metadataSchema,
  data: z.looseObject({
    spec: z.looseObject({ template: podTemplateSchema }),
  }),
  revision: z.number(),
});

/** A former or present pod template of a StatefulSet or DaemonSet. @internal */
export type ControllerRevision = z.infer<typeof controllerRevisionSchema>;

/** @internal */
export const controllerRevisions = new Kind<ControllerRevision>(
  { apiVersion: 'apps/v1', kind: 'ControllerRevision' },
  controllerRevisionSchema,
);
