import { currentReplicaSet } from '../../graph/currentReplicaSet';
import { Child, descendants } from '../../graph/Child';
import {
  failed,
  inProgress,
  paused,
  successful,
  Verdict,
} from '../../judging/Verdict';
import { condition } from '../../kubernetes/conditions';
import { digest } from '../../kubernetes/digest';
import { flag, number, read, text } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { KindRule, RuleContext } from '../KindRule';
import { isPauseAskedFor } from './pausedByWhom';
import { refusalCause, replicaFailure } from './replicaFailure';
import { ReplicaCounts, replicaCounts } from './replicas';
import { scaledToZero } from './scaledToZero';
import { deploymentColumns } from './workloadColumns';

const REVISION = 'deployment.kubernetes.io/revision';

interface Pods {
  counted: Child[];
  /** Of an older revision, and not ended. */
  old: Child[];
  isLeaving: boolean;
}

/** Ended and still there; one that is leaving goes on leaving until it is gone. */
function hasEnded(child: Child): boolean {
  if (child.object.metadata.deletionTimestamp) return false;
  const phase = text(child.object, 'status.phase');
  return phase === 'Succeeded' || phase === 'Failed';
}

function podsOf(children: Child[]): Pods {
  const current = children.filter(
    child => child.notCounted !== 'OlderRevision',
  );
  const older = children.filter(child => child.notCounted === 'OlderRevision');
  const all = descendants(children, 'Pod');
  return {
    counted: descendants(current, 'Pod').filter(child => child.counted),
    old: descendants(older, 'Pod').filter(child => !hasEnded(child)),
    isLeaving: all.some(child => child.object.metadata.deletionTimestamp),
  };
}

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

function oldReplicas(
  counts: ReplicaCounts,
  pods: Pods,
  context: RuleContext,
): Verdict | undefined {
  const ignoresLeaving = context.check.oldPods === 'ignoreLeaving';
  const old = pods.old.filter(
    child => !(ignoresLeaving && child.object.metadata.deletionTimestamp),
  );
  const extra = Math.max(
    counts.replicas - Math.max(counts.updated, counts.desired),
    counts.updated - counts.desired,
  );
  const count = Math.max(old.length, extra, 0);
  if (count === 0) return undefined;
  const isOnlyLeaving =
    extra <= 0 && old.every(child => child.object.metadata.deletionTimestamp);
  const names = old.map(child => child.object.metadata.name).join(', ');
  return inProgress(
    'OldReplicasRemain',
    { count, pods: names, onlyLeaving: isOnlyLeaving ? 1 : 0 },
    { cause: 'StillTerminating' },
  );
}

function unseenPods(
  counts: ReplicaCounts,
  pods: Pods,
  context: RuleContext,
): Verdict | undefined {
  if (!context.areChildrenVisible) return undefined;
  if (!context.children.some(child => child.counted) && counts.desired > 0) {
    return inProgress(
      'WaitingForReplicaSet',
      {},
      { cause: 'ControllerNotResponding' },
    );
  }
  const seen = pods.counted.length;
  if (seen >= counts.desired) return undefined;
  return inProgress('WaitingForPods', { seen, desired: counts.desired });
}

function notAvailable(deployment: KubernetesObject): Verdict | undefined {
  const available = condition(deployment, 'Available');
  if (available?.status !== 'False') return undefined;
  const detail = available.message ?? available.reason ?? 'Available is False';
  return inProgress('NotAvailable', { detail }, { cause: 'StartupTooSlow' });
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

/** A pause shows at once, a success once the last replica is gone. */
function isSettledAtZero(atZero: Verdict, counts: ReplicaCounts): boolean {
  return atZero.status === 'Paused' || counts.replicas === 0;
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
  judge(object, context) {
    const { memory } = context;
    const counts = replicaCounts(object);
    const pods = podsOf(context.children);
    const template = digest(read(object, 'spec.template'));
    memory.firstReplicas ??= counts.desired;

    const room = { isLeaving: pods.isLeaving, hasOldPods: pods.old.length > 0 };
    const refused = replicaFailure(object, context, room);
    const asPaused = pausedVerdict(object, context);
    if (asPaused) return asPaused;
    const atZero = scaledToZero(object, context, template);
    if (atZero && isSettledAtZero(atZero, counts)) return atZero;
    const stuck = failedProgress(object);
    // Pods that are refused say more than the deadline that passes because of them.
    if (refused && stuck?.reason !== 'ReplicaSetCreateError') return refused;
    if (stuck) return stuck;

    const waiting =
      shortCount(counts) ??
      unseenPods(counts, pods, context) ??
      notAvailable(object);
    if (waiting) return waiting;
    if (counts.desired > 0) memory.availableRevision = template;
    return (
      oldReplicas(counts, pods, context) ??
      successful('RolloutComplete', {
        ready: counts.ready,
        desired: counts.desired,
      })
    );
  },
};
