import { AppliedReference } from '../graph/ObjectGraph';
import { compareContent } from '../kubernetes/manifest/compareContent';
import { kindKey } from '../kubernetes/identity';
import { isOlderVersion } from '../kubernetes/resourceVersion';
import { ruleOf } from '../rules';
import { existingKinds } from '../rules/general/existingKinds';
import { secret } from '../rules/general/secret';

function isSameObject(one: AppliedReference, other: AppliedReference): boolean {
  return (
    (one.cluster ?? '') === (other.cluster ?? '') &&
    (one.namespace ?? '') === (other.namespace ?? '') &&
    one.name === other.name &&
    kindKey(one.apiVersion, one.kind) === kindKey(other.apiVersion, other.kind)
  );
}

/** Kinds without a controller: every new version of one is new content. */
function isWrittenByPeopleOnly({
  apiVersion,
  kind,
}: AppliedReference): boolean {
  const rule = ruleOf(apiVersion, kind);
  return rule === secret || existingKinds.includes(rule);
}

function hasOtherContent(
  mine: AppliedReference,
  theirs: AppliedReference,
): boolean {
  const compared =
    mine.manifest && theirs.manifest
      ? compareContent(mine.manifest, theirs.manifest)
      : 'Unknown';
  if (compared !== 'Unknown') return compared === 'Other';
  return (
    isWrittenByPeopleOnly(mine) &&
    isOlderVersion(mine.resourceVersion, theirs.resourceVersion)
  );
}

/**
 * R11: whether another execution of the same entity and environment takes over
 * an object of a step by recording it: with a higher generation, another uid,
 * or, where a generation is not known of both, other content. Recording it
 * unchanged takes nothing over, nor does what was applied before `mine`.
 *
 * Pass the manifests as whole as they are at hand: what is withheld in either
 * is not compared, and no digest of it has to be stored. Where the content
 * cannot be compared, a newer `resourceVersion` tells for kinds that nobody but
 * their author writes (ConfigMap, Secret, ...), and nothing for others.
 *
 * The caller sees to entity, environment, and that both name their cluster and
 * namespace alike.
 *
 * @public
 */
export function takesOver(
  mine: AppliedReference,
  theirs: AppliedReference,
): boolean {
  if (!isSameObject(mine, theirs)) return false;
  // An execution that is recorded late may name a state from before ours (R16).
  if (isOlderVersion(theirs.resourceVersion, mine.resourceVersion))
    return false;
  if (mine.uid && theirs.uid && mine.uid !== theirs.uid) return true;
  if (mine.generation !== undefined && theirs.generation !== undefined) {
    return theirs.generation > mine.generation;
  }
  return hasOtherContent(mine, theirs);
}
