import { celRulesSchema } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { CelRule } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { checkCelRule } from '@object-status/backstage-plugin-kubernetes-object-status-engine/cel';
import { z } from 'zod';
import { durationSchema } from './durationSchema';

const text = z.string().min(1, { error: 'must not be empty' });
const count = z.number().int().min(1);
const retention = z.union([z.literal('forever'), durationSchema]);
const ninetyDaysMs = 90 * 24 * 3_600_000;

/** Of each pair only one may be given. */
const exclusive = [
  ['kubeconfig', 'url'],
  ['kubeconfig', 'serviceAccountToken'],
  ['kubeconfig', 'tokenFile'],
  ['kubeconfig', 'caData'],
  ['kubeconfig', 'caFile'],
  ['serviceAccountToken', 'tokenFile'],
  ['caData', 'caFile'],
] as const;

const clusterSchema = z
  .strictObject({
    name: text,
    url: z
      .url({ protocol: /^https?$/, error: 'must be an http or https address' })
      .optional(),
    serviceAccountToken: text.optional(),
    tokenFile: text.optional(),
    kubeconfig: text.optional(),
    context: text.optional(),
    caData: text.optional(),
    caFile: text.optional(),
    apply: z.boolean().default(false),
    evidence: z
      .strictObject({ podLogs: z.boolean().default(false) })
      .default({ podLogs: false }),
  })
  .superRefine((cluster, context) => {
    for (const [first, second] of exclusive) {
      if (cluster[first] === undefined || cluster[second] === undefined) {
        continue;
      }
      context.addIssue({
        code: 'custom',
        path: [second],
        message: `must not stand beside ${first}: give one of them`,
      });
    }
    if (cluster.url === undefined && cluster.kubeconfig === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['url'],
        message: 'is missing: give url, or kubeconfig with context',
      });
    }
    if (
      (cluster.context === undefined) !==
      (cluster.kubeconfig === undefined)
    ) {
      context.addIssue({
        code: 'custom',
        path: ['context'],
        message: 'and kubeconfig go together: give both or none',
      });
    }
  });

const environmentSchema = z.strictObject({
  name: text,
  tier: z
    .enum(['production', 'staging', 'testing', 'development'])
    .default('development'),
  clusters: z.array(text).optional(),
  namespaces: z.array(text).optional(),
});

const exclusionSchema = z
  .strictObject({ cluster: text.optional(), namespace: text.optional() })
  .refine(
    ({ cluster, namespace }) =>
      cluster !== undefined || namespace !== undefined,
    { error: 'must name a cluster, a namespace or both' },
  );

const accessSchema = z.strictObject({
  subject: text,
  entityRefs: z.array(text),
  environments: z.array(text),
  clusters: z.array(text),
  namespaces: z.array(text),
  actions: z.array(z.enum(['create', 'read', 'cancel'])),
});

/** Where names must not repeat, and names that others must know. */
function checkNames(
  config: {
    clusters: Array<{ name: string }>;
    environments: Array<{ name: string; clusters?: string[] }>;
  },
  context: z.RefinementCtx,
) {
  for (const key of ['clusters', 'environments'] as const) {
    config[key].forEach(({ name }, index) => {
      if (config[key].findIndex(other => other.name === name) === index) return;
      context.addIssue({
        code: 'custom',
        path: [key, index, 'name'],
        message: `repeats "${name}": names must be different`,
      });
    });
  }
  const known = new Set(config.clusters.map(({ name }) => name));
  config.environments.forEach((environment, index) => {
    environment.clusters?.forEach((cluster, position) => {
      if (known.has(cluster)) return;
      context.addIssue({
        code: 'custom',
        path: ['environments', index, 'clusters', position],
        message: `names "${cluster}", which is not among the clusters`,
      });
    });
  });
}

/** Expressions that cannot be read stop the start, not a step. */
function checkExpressions(
  { rules }: { rules: CelRule[] },
  context: z.RefinementCtx,
) {
  rules.forEach((rule, index) => {
    for (const { field, message } of checkCelRule(rule)) {
      const path = ['rules', index, field];
      context.addIssue({ code: 'custom', path, message });
    }
  });
}

/** What `kubernetesObjectStatus` may hold; an unknown key is a fault. */
export const configSchema = z
  .strictObject({
    reuse: z
      .strictObject({
        kubernetes: z
          .literal(false, {
            error: 'can only be false: list the clusters under clusters',
          })
          .default(false),
      })
      .default({ kubernetes: false }),
    clusters: z.array(clusterSchema).default([]),
    environments: z.array(environmentSchema).default([]),
    defaults: z
      .strictObject({
        stepExecutionTimeout: z
          .union([z.literal('none'), durationSchema])
          .default(180_000),
        statusStabilizationTimeout: durationSchema.default(10_000),
      })
      .prefault({}),
    rules: celRulesSchema.default([]),
    access: z.array(accessSchema).default([]),
    retention: z
      .strictObject({
        executions: retention.default('forever'),
        transitions: retention.default('forever'),
        shownOnlyTransitions: retention.default(ninetyDaysMs),
        evidence: retention.default('forever'),
      })
      .prefault({}),
    autoRecord: z
      .strictObject({
        enabled: z.boolean().default(true),
        exclude: z.array(exclusionSchema).default([]),
        argoCdNamespace: text.default('argocd'),
      })
      .prefault({}),
    afterwatch: z
      .strictObject({
        enabled: z.boolean().default(true),
        duration: durationSchema.default(600_000),
      })
      .prefault({}),
    notifications: z
      .strictObject({ enabled: z.boolean().default(true) })
      .prefault({}),
    historyImport: z
      .strictObject({ enabled: z.boolean().default(false) })
      .prefault({}),
    limits: z
      .strictObject({
        bodyBytes: count.default(10 * 1024 * 1024),
        steps: count.default(200),
        objects: count.default(2_000),
        manifestBytesInMemory: count.default(256 * 1024 * 1024),
        streams: count.default(1_000),
        streamsPerCaller: count.default(100),
      })
      .prefault({}),
  })
  .superRefine(checkNames)
  .superRefine(checkExpressions);
