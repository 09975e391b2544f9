import { z } from 'zod';
import { Kind } from './Kind';
import { metadataSchema } from './metadata';

const servicePortSchema = z.looseObject({
  name: z.string().optional(),
  port: z.number(),
  protocol: z.string().default('TCP'),
  targetPort: z.union([z.number(), z.string()]).optional(),
});

const serviceSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: metadataSchema,
  spec: z
    .looseObject({
      type: z.string().default('ClusterIP'),
      selector: z.record(z.string(), z.string()).optional(),
      ports: z.array(servicePortSchema).optional(),
      publishNotReadyAddresses: z.boolean().optional(),
    })
    .prefault({}),
  status: z
    .looseObject({
      loadBalancer: z
        .looseObject({ ingress: z.array(z.unknown()).optional() })
        .optional(),
    })
    .default({}),
});

/** @internal */
export type Service = z.infer<typeof serviceSchema>;
/** @internal */
export type ServicePort = z.infer<typeof servicePortSchema>;

/** @internal */
export const services = new Kind<Service>(
  { apiVersion: 'v1', kind: 'Service' },
  serviceSchema,
);
