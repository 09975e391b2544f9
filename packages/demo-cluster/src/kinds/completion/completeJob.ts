import { isEqual, Json, jsonAt, valueAt } from '../../registry/fields';
import { KubernetesObject } from '../../registry/Registry';

/** A job selects its pods by its own uid unless it has a selector of its own. @internal */
export function completeJob(job: KubernetesObject): KubernetesObject {
  const { uid, name } = job.metadata;
  if (valueAt(job, 'spec', 'manualSelector') === true) {
    return withLabels(
      job,
      jsonAt(job, 'spec', 'template', 'metadata', 'labels'),
    );
  }
  const labels = {
    'batch.kubernetes.io/controller-uid': uid,
    'batch.kubernetes.io/job-name': name,
    'controller-uid': uid,
    'job-name': name,
    ...jsonAt(job, 'spec', 'template', 'metadata', 'labels'),
  };
  const template = jsonAt(job, 'spec', 'template');
  const spec = {
    ...jsonAt(job, 'spec'),
    selector: {
      ...jsonAt(job, 'spec', 'selector'),
      matchLabels: {
        'batch.kubernetes.io/controller-uid': uid,
        ...jsonAt(job, 'spec', 'selector', 'matchLabels'),
      },
    },
    template: {
      ...template,
      metadata: { ...jsonAt(template, 'metadata'), labels },
    },
  };
  return withLabels({ ...job, spec }, labels);
}

/** The labels of the template are those of a job that has none of its own. */
function withLabels(job: KubernetesObject, labels: Json): KubernetesObject {
  if (Object.keys(job.metadata.labels ?? {}).length > 0) return job;
  const texts = Object.entries(labels).map(([key, value]) => [
    key,
    String(value),
  ]);
  return {
    ...job,
    metadata: { ...job.metadata, labels: Object.fromEntries(texts) },
  };
}

/** Who applies a job's manifest again does not know what was written into it. @internal */
export function updateJob(
  job: KubernetesObject,
  live: KubernetesObject,
): KubernetesObject {
  const spec = jsonAt(job, 'spec');
  const liveSpec = jsonAt(live, 'spec');
  if (spec.selector !== undefined || isEqual(spec, liveSpec)) return job;
  const template = jsonAt(spec, 'template');
  const labels = {
    ...jsonAt(liveSpec, 'template', 'metadata', 'labels'),
    ...jsonAt(template, 'metadata', 'labels'),
  };
  return {
    ...job,
    spec: {
      ...spec,
      selector: liveSpec.selector,
      template: {
        ...template,
        metadata: { ...jsonAt(template, 'metadata'), labels },
      },
    },
  };
}
