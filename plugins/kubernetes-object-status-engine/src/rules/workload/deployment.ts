import { currentReplicaSet } from '../../graph/currentReplicaSet';
import {
  failed,
  inProgress,
  paused,
  successful,
  Verdict,
} from '../../judging/Verdict';
import { condition } from '../../kubernetes/conditions';
import { digest } from '../../kubernetes/digest';
import { flag, number, read } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { KindRule, RuleContext } from '../KindRule';
import { oldReplicas, podsOf, unseenPods } from './deploymentPods';
import { isPauseAskedFor } from './pausedByWhom';
import { refusalCause, replicaFailure } from './replicaFailure';
import { rememberReplicas, ReplicaCounts, replicaCounts } from './replicas';
import { scaledToZero } from './scaledToZero';
import { deploymentColumns } from './workloadColumns';

const REVISION = 'deployment.kubernetes.io/revision';

function failedProgress(deployment: KubernetesObject): Verdict | undefined {
  const progressing = condition(deployment, 'Progressing');
  if (progressing?.status !== 'False') return undefined;
  if (progressing.reason === 'ReplicaSetCreateError') {
    const detail = progressing.message ?? '';
    return failed(
      'ReplicaSetCreateError',
      { detail },
      { cause: refusalCause(detail) },
    );
  }
  if (progressing.reason !== 'ProgressDeadlineExceeded') return undefined;
  const seconds = number(deployment, 'spec.progressDeadlineSeconds') ?? 600;
  return failed(
    'ProgressDeadlineExceeded',
    { seconds },
    { cause: 'ProgressDeadlineExceeded' },
  );
}

/** What is short; `undefined` when every count is as wanted. */
function shortCount(counts: ReplicaCounts): Verdict | undefined {
  const { desired, updated, ready, available, replicas } = counts;
  const cause = 'StartupTooSlow';
  if (updated < desired) {
    return inProgress('UpdatingReplicas', { updated, desired }, { cause });
  }
  if (ready < desired) {
    return inProgress('WaitingForReadiness', { ready, desired }, { cause });
  }
  if (available < desired) {
    return inProgress(
      'WaitingForAvailability',
      { available, desired },
      { cause },
    );
  }
  if (replicas < desired) {
    return inProgress(
      'UpdatingReplicas',
      { updated: replicas, desired },
      { cause },
    );
  }
  return undefined;
}

function notAvailable(deployment: KubernetesObject): Verdict | undefined {
  const available = condition(deployment, 'Available');
  if (available?.status !== 'False') return undefined;
  const detail = available.message ?? available.reason ?? 'Available is False';
  return inProgress('NotAvailable', { detail }, { cause: 'StartupTooSlow' });
}

/** `Progressing=False` for a reason that is none of those that fail. */
function notProgressing(deployment: KubernetesObject): Verdict | undefined {
  const progressing = condition(deployment, 'Progressing');
  if (progressing?.status !== 'False') return undefined;
  const detail =
    progressing.message ?? progressing.reason ?? 'Progressing is False';
  return inProgress('NotProgressing', { detail }, { cause: 'StartupTooSlow' });
}

function pausedVerdict(
  deployment: KubernetesObject,
  context: RuleContext,
): Verdict | undefined {
  if (!flag(deployment, 'spec.paused')) return undefined;
  if (isPauseAskedFor(deployment, context, 'spec.paused')) {
    return successful('Paused', {}, { text: 'PausedAsWanted' });
  }
  return paused('Paused', { by: 'spec.paused' }, { cause: 'Paused' });
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
  ],
  alwaysObserves: true,
  currentChildren(object, children) {
    const current = currentReplicaSet(object, children);
    return new Set(current?.metadata.uid ? [current.metadata.uid] : []);
  },
  revision: object => object.metadata.annotations?.[REVISION],
  remember: rememberReplicas,
  judge(object, context) {
    const { memory } = context;
    const counts = replicaCounts(object);
    const pods = podsOf(context.children);
    const template = digest(read(object, 'spec.template'));
    const refused = replicaFailure(object, context, pods.old.length > 0);
    const asPaused = pausedVerdict(object, context);
    if (asPaused) return asPaused;
    const atZero = scaledToZero(object, context, template);
    if (atZero?.status === 'Paused') return atZero;
    // A pause shows at once, a success once the last replica is gone.
    if (atZero) return oldReplicas(counts, pods, context) ?? atZero;
    const stuck = failedProgress(object);
    // Pods that are refused say more than the deadline that passes because of them.
    if (refused && stuck?.reason !== 'ReplicaSetCreateError') return refused;
    if (stuck) return stuck;

    const waiting =
      shortCount(counts) ??
      unseenPods(counts, pods, context) ??
      notAvailable(object) ??
      notProgressing(object);
    if (waiting) return waiting;
    memory.availableRevision = template;
    return (
      oldReplicas(counts, pods, context) ??
      successful('RolloutComplete', {
        ready: counts.ready,
        desired: counts.desired,
      })
    );
  },
};
