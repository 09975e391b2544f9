import {
  identityKey,
  KubernetesObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Capture } from '../evidence/Capture';
import { AppliedOfStep } from './DossierStore';

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

type Manifest = NonNullable<AppliedOfStep['manifest']>;

/** What was seen of applied objects when their steps ended, by identity. */
function seenIn(captures: Capture[]): Map<string, Manifest> {
  return new Map(
    captures.flatMap(({ moment, objectId, evidence: { object } }) =>
      moment === 'Ended' && object ? [[objectId, toManifest(object)]] : [],
    ),
  );
}

/** Whether something was reported by its name alone. */
export function lacksManifest(applied: AppliedOfStep[]): boolean {
  return applied.some(({ manifest }) => manifest === undefined);
}

/** One side of a comparison. */
interface Seen {
  applied: AppliedOfStep[];
  captures: Capture[];
}

/**
 * Pipelines that report what `kubectl apply -o json` answered name objects
 * without their manifests. What was seen of such an object when its step ended
 * stands in for the manifest, on both sides: what the cluster fills in would
 * else be a difference.
 */
export function withSeenManifests(
  before: Seen,
  after: Seen,
): [before: AppliedOfStep[], after: AppliedOfStep[]] {
  const [seenBefore, seenAfter] = [before, after].map(({ captures }) =>
    seenIn(captures),
  );
  const named = new Set(
    [...before.applied, ...after.applied]
      .filter(({ manifest }) => manifest === undefined)
      .map(identityKey)
      .filter(key => seenBefore.has(key) && seenAfter.has(key)),
  );
  const replace = (applied: AppliedOfStep[], seen: Map<string, Manifest>) =>
    applied.map(each => {
      const key = identityKey(each);
      return named.has(key) ? { ...each, manifest: seen.get(key) } : each;
    });
  return [
    replace(before.applied, seenBefore),
    replace(after.applied, seenAfter),
  ];
}
