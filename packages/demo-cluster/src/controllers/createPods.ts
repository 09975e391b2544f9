import { Metadata, PodTemplate } from '../objects/metadata';
import { controllerReference } from '../objects/ownership';
import { KindName, NewObject } from '../registry/Registry';
import { StatusError } from '../registry/StatusError';
import { ControllerContext } from './Controller';

type Owner = KindName & { metadata: Metadata };

/** A pod as a template describes it; `given` is merged into metadata and spec. @internal */
export function podFromTemplate(
  owner: Owner,
  template: PodTemplate,
  given: {
    metadata: Record<string, unknown>;
    spec?: Record<string, unknown>;
  },
): NewObject {
  const { labels, annotations } = template.metadata ?? {};
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      namespace: owner.metadata.namespace,
      ...(labels && { labels }),
      ...(annotations && { annotations }),
      ownerReferences: [controllerReference(owner)],
      ...given.metadata,
    },
    spec: { ...template.spec, ...given.spec },
  };
}

/**
 * Creates a pod and says so in an event.
 *
 * @throws StatusError - it was refused; an event says why
 * @internal
 */
export function createPod(
  { registry, events }: ControllerContext,
  owner: Owner,
  pod: NewObject,
): void {
  try {
    const { metadata } = registry.create(pod);
    events.record(owner, {
      type: 'Normal',
      reason: 'SuccessfulCreate',
      message: `Created pod: ${metadata.name}`,
    });
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
    events.record(owner, {
      type: 'Warning',
      reason: 'FailedCreate',
      message: `Error creating: ${error.message}`,
    });
    throw error;
  }
}

/**
 * Creates pods in batches of 1, 2, 4 ...; after a batch with a refusal the rest
 * is left for the next look, as a quota that refuses one will refuse them all.
 * Gives the first refusal.
 *
 * @internal
 */
export function createInBatches(
  count: number,
  create: () => void,
): StatusError | undefined {
  let left = count;
  for (let size = 1; left > 0; size *= 2) {
    const batch = Math.min(size, left);
    const refusals = Array.from({ length: batch }, () => refusalOf(create));
    const refusal = refusals.find(each => each !== undefined);
    if (refusal) return refusal;
    left -= batch;
  }
  return undefined;
}

function refusalOf(create: () => void): StatusError | undefined {
  try {
    create();
    return undefined;
  } catch (error) {
    if (error instanceof StatusError) return error;
    throw error;
  }
}

/** Deletes a pod and says so in an event. @internal */
export function deletePod(
  { registry, events }: ControllerContext,
  owner: Owner,
  { metadata }: { metadata: Metadata },
): void {
  const { namespace, name, uid } = metadata;
  registry.delete({ apiVersion: 'v1', kind: 'Pod', namespace, name }, { uid });
  events.record(owner, {
    type: 'Normal',
    reason: 'SuccessfulDelete',
    message: `Deleted pod: ${name}`,
  });
}
