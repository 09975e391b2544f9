import { currentReplicaSet } from '../../graph/currentReplicaSet';
import {
  failed,
  inProgress,
  paused,
  successful,
  Verdict,
} from '../../judging/Verdict';
import { condition } from '../../kubernetes/conditions';
import { flag, number } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { KindRule, RuleContext } from '../KindRule';
import { podsOf, revisionOf, unseenPods } from './deploymentPods';
import { lostPodsWarnings, oldReplicas, withWarnings } from './oldReplicas';
import { isPauseAskedFor } from './pausedByWhom';
import { replicaFailure } from './replicaFailure';
import { rememberReplicas, ReplicaCounts, replicaCounts } from './replicas';
import { rememberAvailable } from './availableRevision';
import { scaledToZero } from './scaledToZero';
import { shortCount } from './shortCount';
import { deploymentColumns } from './workloadColumns';

function failedProgress(deployment: KubernetesObject): Verdict | undefined {
  const progressing = condition(deployment, 'Progressing');
  if (progressing?.status !== 'False') return undefined;
  if (progressing.reason === 'ReplicaSetCreateError') {
    const detail = progressing.message ?? '';
    return failed('ReplicaSetCreateError', { detail });
  }
  if (progressing.reason !== 'ProgressDeadlineExceeded') return undefined;
  const seconds = number(deployment, 'spec.progressDeadlineSeconds') ?? 600;
  return failed('ProgressDeadlineExceeded', { seconds });
}

/** Replicas in all, where those of the new revision are as wanted. */
function tooFewReplicas(counts: ReplicaCounts): Verdict | undefined {
  const { desired, replicas } = counts;
  if (replicas >= desired) return undefined;
  return inProgress('UpdatingReplicas', { updated: replicas, desired });
}

function notAvailable(deployment: KubernetesObject): Verdict | undefined {
  const available = condition(deployment, 'Available');
  if (available?.status !== 'False') return undefined;
  const detail = available.message ?? available.reason ?? 'Available is False';
  return inProgress('NotAvailable', { detail });
}

/** `Progressing=False` for a reason that is none of those that fail. */
function notProgressing(deployment: KubernetesObject): Verdict | undefined {
  const progressing = condition(deployment, 'Progressing');
  if (progressing?.status !== 'False') return undefined;
  const detail =
    progressing.message ?? progressing.reason ?? 'Progressing is False';
  return inProgress('NotProgressing', { detail });
}

function pausedVerdict(
  deployment: KubernetesObject,
  context: RuleContext,
): Verdict | undefined {
  if (!flag(deployment, 'spec.paused')) return undefined;
  if (isPauseAskedFor(deployment, context, 'spec.paused')) {
    return successful('Paused', {}, { text: 'PausedAsWanted' });
  }
  return paused('Paused', { by: 'spec.paused' });
}

/**
 * Deployments: progressing, complete and failed as the Kubernetes documentation
 * has them (second seed), with the live replicas as the measure. A Pod's
 * failure is carried up by the judge, so what stands here is its own status.
 */
export const deployment: KindRule = {
  group: 'apps',
  kind: 'Deployment',
  columns: deploymentColumns,
  related: [
    { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
    { apiVersion: 'v1', kind: 'Pod' },
    // An old Pod on a node that is not ready or gone holds nobody up.
    { apiVersion: 'v1', kind: 'Node', isClusterScoped: true },
  ],
  alwaysObserves: true,
  currentChildren(object, children) {
    const current = currentReplicaSet(object, children);
    return new Set(current?.metadata.uid ? [current.metadata.uid] : []);
  },
  revision: revisionOf,
  remember: rememberReplicas,
  judge(object, context) {
    const counts = replicaCounts(object);
    const pods = podsOf(context);
    const hasOldPods = pods.old.remaining.length + pods.old.lost.length > 0;
    const refused = replicaFailure(object, context, hasOldPods);
    const asPaused = pausedVerdict(object, context);
    if (asPaused) return asPaused;
    const atZero = scaledToZero(object, context);
    if (atZero?.status === 'Paused') return atZero;
    const extra = Math.max(counts.replicas, counts.updated) - counts.desired;
    const old = oldReplicas(pods.old, extra, context.check);
    const lost = lostPodsWarnings(pods.old);
    // A pause shows at once, a success once the last replica is gone.
    if (atZero) return withWarnings(old ?? atZero, lost);
    const stuck = failedProgress(object);
    // Pods that are refused say more than the deadline that passes because of them.
    if (refused && stuck?.reason !== 'ReplicaSetCreateError') return refused;
    if (stuck) return stuck;

    const waiting =
      shortCount(counts) ??
      tooFewReplicas(counts) ??
      unseenPods(object, counts, pods, context) ??
      notAvailable(object) ??
      notProgressing(object);
    if (waiting) return waiting;
    rememberAvailable(object, context);
    const { ready, desired } = counts;
    const complete = successful('RolloutComplete', { ready, desired });
    return withWarnings(old ?? complete, lost);
  },
};
