import {
  identityKey,
  KubernetesObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Capture } from '../evidence/Capture';
import { isRecord } from '../redaction/isRecord';
import { AppliedOfStep } from './DossierStore';

type Manifest = NonNullable<AppliedOfStep['manifest']>;

/** Addresses that a cluster gives to a Service are nobody's wish. */
function wishedSpec(kind: string, spec: unknown): unknown {
  if (kind !== 'Service' || !isRecord(spec)) return spec;
  const { clusterIP, clusterIPs, ...wished } = spec;
  return wished;
}

/** What somebody could have applied of an object that was seen. */
function toManifest({ metadata, ...object }: KubernetesObject): Manifest {
  const { name, namespace, labels } = metadata;
  const { status, spec, ...wanted } = object;
  return {
    ...wanted,
    ...(spec !== undefined && { spec: wishedSpec(object.kind, spec) }),
    metadata: {
      name,
      ...(namespace !== undefined && { namespace }),
      ...(labels && { labels }),
    },
  };
}

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
