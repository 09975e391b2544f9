import {
  identityKey,
  KubernetesObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Capture } from '../evidence/Capture';
import { AppliedOfStep } from './DossierStore';

function keyOf(step: number, objectId: string): string {
  return `${step}/${objectId}`;
}

/** What somebody could have applied of an object that was seen. */
function toManifest({ metadata, ...object }: KubernetesObject) {
  const { name, namespace, labels } = metadata;
  const { status, ...wanted } = object;
  return {
    ...wanted,
    metadata: {
      name,
      ...(namespace !== undefined && { namespace }),
      ...(labels && { labels }),
    },
  };
}

/** Whether something was reported by its name alone. @internal */
export function lacksManifest(applied: AppliedOfStep[]): boolean {
  return applied.some(({ manifest }) => manifest === undefined);
}

/**
 * Pipelines that report what `kubectl apply -o json` answered name objects
 * without their manifests. What was seen of such an object when its step ended
 * stands in for the manifest: its images and settings are those that ran.
 */
export function withSeenManifests(
  applied: AppliedOfStep[],
  captures: Capture[],
): AppliedOfStep[] {
  const seen = new Map(
    captures
      .filter(({ moment }) => moment === 'Ended')
      .map(each => [keyOf(each.step, each.objectId), each.evidence.object]),
  );
  return applied.map(each => {
    const object = seen.get(keyOf(each.step, identityKey(each)));
    const isKnown = each.manifest !== undefined || object === undefined;
    return isKnown ? each : { ...each, manifest: toManifest(object) };
  });
}
