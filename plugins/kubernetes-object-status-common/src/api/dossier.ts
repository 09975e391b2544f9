import { causeCodes } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { z } from 'zod';
import { comparisonSchema } from './compare';

const params = z.record(z.string(), z.union([z.string(), z.number()]));
const causeCode = z.union([z.enum(causeCodes), z.string()]);

const dossierObjectSchema = z.object({
  /** Row of the step's table; absent where there is none. */
  id: z.string().optional(),
  cluster: z.string(),
  apiVersion: z.string(),
  kind: z.string(),
  namespace: z.string().optional(),
  name: z.string(),
});

/** A cause with the object that shows it where there is one, and what to do. @public */
export const dossierCauseSchema = z.object({
  code: causeCode,
  step: z.number(),
  /** Absent where it is the step as a whole: what it applied was refused, or nothing was seen. */
  object: dossierObjectSchema.optional(),
  container: z.string().optional(),
  /** What its sentence speaks of; `explainCause` says it in another language. */
  params,
  title: z.string(),
  sentence: z.string(),
  actions: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      /** Kubernetes documentation, where there is any. */
      url: z.string().optional(),
    }),
  ),
});

/** One thing that was kept: what an object, a container or the cluster said. @public */
export const evidenceItemSchema = z.object({
  /** By the cluster's clock where it tells, else when it was seen. */
  at: z.string(),
  /** `Status`, `Condition`, `Event`, `Container`, `Log` or `Context`; more may come. */
  type: z.string(),
  /** Who said it, for instance `kubelet`, `Deployment checkout`, `container app`. */
  from: z.string(),
  step: z.number(),
  objectId: z.string(),
  kind: z.string(),
  name: z.string(),
  reason: z.string().optional(),
  message: z.string(),
  /** How often it was said; absent where that is not counted. */
  count: z.number().optional(),
});

/** Answer of `GET /v1/executions/{id}/dossier`: why an execution ended as it did. @public */
export const dossierSchema = z.object({
  /** Most decisive first; empty of one that was successful. */
  causes: z.array(dossierCauseSchema),
  ruledOut: z.array(
    z.object({
      code: causeCode,
      params,
      title: z.string(),
      sentence: z.string(),
    }),
  ),
  /** Newest first, at most 200; absent for who may not see it. */
  evidence: z
    .object({
      /** First and last moment at which something was kept; absent where nothing was. */
      from: z.string().optional(),
      to: z.string().optional(),
      items: z.array(evidenceItemSchema),
      /** Log tails that were cut, and values that were masked. */
      truncatedLogs: z.number(),
      maskedValues: z.number(),
    })
    .optional(),
  /** How often the first cause decided executions of the same owner, or without one of the same entity, in the days before. */
  seenBefore: z.object({
    count: z.number(),
    days: z.number(),
    ownerRef: z.string().optional(),
  }),
  /** Absent where no earlier execution of the entity and environment was successful. */
  differenceToLastGood: comparisonSchema.optional(),
});

/** @public */
export type DossierCause = z.infer<typeof dossierCauseSchema>;
/** @public */
export type EvidenceItem = z.infer<typeof evidenceItemSchema>;
/** @public */
export type Dossier = z.infer<typeof dossierSchema>;
