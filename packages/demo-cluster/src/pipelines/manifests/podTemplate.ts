import { z } from 'zod';
import { Manifest } from './Manifest';

const templateSchema = z.looseObject({
  metadata: z
    .looseObject({
      annotations: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
  spec: z.looseObject({
    containers: z.array(z.looseObject({ name: z.string(), image: z.string() })),
  }),
});

/** @internal */
export type PodTemplate = z.infer<typeof templateSchema>;

const workloadSchema = z.looseObject({
  spec: z.looseObject({ template: templateSchema }),
});

const cronJobSchema = z.looseObject({
  spec: z.looseObject({ jobTemplate: workloadSchema }),
});

/**
 * The manifest with another pod template.
 *
 * One without a pod template comes back as it is.
 *
 * @internal
 */
export function withPodTemplate(
  manifest: Manifest,
  change: (template: PodTemplate) => PodTemplate,
): Manifest {
  const cronJob = cronJobSchema.safeParse(manifest);
  if (cronJob.success) {
    const { spec } = cronJob.data;
    const jobTemplate = withTemplate(spec.jobTemplate, change);
    return { ...manifest, spec: { ...spec, jobTemplate } };
  }
  const workload = workloadSchema.safeParse(manifest);
  if (!workload.success) return manifest;
  return { ...manifest, ...withTemplate(workload.data, change) };
}

function withTemplate(
  { spec, ...rest }: z.infer<typeof workloadSchema>,
  change: (template: PodTemplate) => PodTemplate,
) {
  return { ...rest, spec: { ...spec, template: change(spec.template) } };
}
