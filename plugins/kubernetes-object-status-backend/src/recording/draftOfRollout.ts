import { observedSourceType } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  fields,
  ObjectStatusCheck,
  referenceTo,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Draft } from '../executions/Draft';
import { Rollout } from './Rollout';

/** Characters of a digest that tell images apart. */
const shownDigest = 12;

/** Tag of an image, or the beginning of its digest; nothing where it has neither. */
function tagOf(image: string): string | undefined {
  const [name, digest] = image.split('@');
  const colon = name.lastIndexOf(':');
  // A colon before the last slash belongs to the registry's port.
  if (colon > name.lastIndexOf('/')) return name.slice(colon + 1);
  if (digest === undefined) return undefined;
  const hash = digest.slice(digest.indexOf(':') + 1);
  return hash.slice(0, shownDigest);
}

/** What a page calls an execution that nobody gave a title: `Deployment checkout, image 1.4.2`. */
export function titleOfRollout({
  workload,
}: Pick<Rollout, 'workload'>): string {
  const { kind, metadata } = workload;
  const [container] = fields.records(workload, 'spec.template.spec.containers');
  const tag = tagOf(fields.text(container, 'image') ?? '');
  const title = `${kind} ${metadata.name}`;
  return tag ? `${title}, image ${tag}` : title;
}

/** The automatic execution of a rollout: one step with the workload alone, judged with the defaults. */
export function draftOfRollout(
  rollout: Rollout,
  check: ObjectStatusCheck,
): Draft {
  const { cluster, workload, entityRef, environment, version } = rollout;
  const { kind, metadata } = workload;
  const { name, namespace } = metadata;
  return {
    entityRef,
    environment,
    version,
    title: titleOfRollout(rollout),
    source: { ...rollout.source, type: observedSourceType },
    steps: [
      {
        name: `${kind} ${name}`,
        type: 'raw-yaml',
        targets: [{ cluster, namespace }],
        check,
        continueOnFailure: false,
        applied: [referenceTo({ cluster, workload })],
      },
    ],
    warnings: [],
    report: 'complete',
    concurrency: 'supersede',
  };
}
