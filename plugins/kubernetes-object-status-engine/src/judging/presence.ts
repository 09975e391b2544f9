import { ClusterIndex } from '../graph/ClusterIndex';
import { AppliedObjectReference } from '../graph/ObjectGraph';
import { identityKey } from '../kubernetes/identity';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { isOlderVersion } from '../kubernetes/resourceVersion';
import { KindRule } from '../rules/KindRule';
import { ObjectMemory } from './Memory';
import { Run } from './Run';
import { failed, inProgress, successful, unknown, Verdict } from './Verdict';

/** R16: an identity without applied uid may be deleted and made again within so long. */
const RECREATION_MS = 2_000;

/** An object that is there, or what its absence means. */
export type Presence =
  | { object: KubernetesObject }
  | { object: undefined; verdict: Verdict };

function lastStateOf(
  index: ClusterIndex,
  applied: AppliedObjectReference,
): KubernetesObject | undefined {
  const key = identityKey(applied);
  return index.view.deleted.find(({ apiVersion, kind, metadata }) => {
    // What goes under another uid than the applied one was never ours.
    const isOther = applied.uid !== undefined && metadata.uid !== applied.uid;
    const { namespace, name } = metadata;
    const { cluster } = applied;
    const gone = identityKey({ cluster, apiVersion, kind, namespace, name });
    return !isOther && gone === key;
  });
}

function absent(
  run: Run,
  index: ClusterIndex,
  applied: AppliedObjectReference,
  memory: ObjectMemory,
  rule: KindRule,
): Verdict {
  const lastState = lastStateOf(index, applied);
  const now = run.clock.now;
  if (lastState) {
    memory.firstSeenAt ??= now;
    memory.wasFinal = rule.isFinal?.(lastState) ?? false;
  }
  if (memory.firstSeenAt === undefined) {
    return inProgress('NotFound');
  }
  if (memory.wasFinal) return successful('RemovedAfterCompletion');
  // Gone without a deletion event: a Job may have ended either way meanwhile.
  const wentUnseen = memory.goneAt === undefined && !lastState;
  const hadOutcome = memory.proven?.status === 'Failed';
  if (rule.isFinal && wentUnseen && !hadOutcome) {
    return unknown('OutcomeNotSeen');
  }
  memory.goneAt ??= now;
  const deadline = (memory.goneAt ?? 0) + RECREATION_MS;
  if (applied.uid === undefined && now !== undefined && now < deadline) {
    return inProgress('NotFound', {}, { wakeAt: deadline });
  }
  return failed('Deleted');
}

function bindAnew(memory: ObjectMemory): void {
  const bindings = (memory.bindings ?? 0) + 1;
  for (const key of Object.keys(memory) as Array<keyof ObjectMemory>) {
    if (key !== 'shown') delete memory[key];
  }
  memory.bindings = bindings;
}

/**
 * Finds an applied object, and says what it means that it is not there, or
 * there under another uid (R16).
 */
export function findApplied(
  run: Run,
  index: ClusterIndex,
  applied: AppliedObjectReference,
  memory: ObjectMemory,
  rule: KindRule,
): Presence {
  const { apiVersion, kind, namespace, name } = applied;
  const object = index.find(apiVersion, kind, namespace, name);
  if (!object) {
    return { object, verdict: absent(run, index, applied, memory, rule) };
  }
  const uid = object.metadata.uid;
  if (applied.uid !== undefined && uid !== applied.uid) {
    const isOld = isOlderVersion(
      object.metadata.resourceVersion,
      applied.resourceVersion,
    );
    const verdict = isOld
      ? inProgress('NotApplied', {}, { text: 'NotAppliedVersion' })
      : failed('Replaced');
    return { object: undefined, verdict };
  }
  if (memory.uid !== undefined && memory.uid !== uid) bindAnew(memory);
  memory.uid = uid;
  memory.firstSeenAt ??= run.clock.now;
  delete memory.goneAt;
  memory.wasFinal = rule.isFinal?.(object) ?? false;
  return { object };
}
