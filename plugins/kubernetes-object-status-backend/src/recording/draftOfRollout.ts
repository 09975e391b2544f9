import { observedSourceType } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  ObjectStatusCheck,
  referenceTo,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Draft } from '../executions/Draft';
import { imageOf, readImage, shortDigest } from './facts/imageOf';
import { Rollout } from './Rollout';

/** What a page calls an execution that nobody gave a title: `Deployment checkout, image 1.4.2`. */
export function titleOfRollout({
  workload,
}: Pick<Rollout, 'workload'>): string {
  const { kind, metadata } = workload;
  const title = `${kind} ${metadata.name}`;
  const { tag, digest } = readImage(imageOf(workload) ?? '');
  const image = tag ?? (digest && shortDigest(digest));
  return image ? `${title}, image ${image}` : title;
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
