import { ClusterIndex } from '../graph/ClusterIndex';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { isBlindReason } from './blindReasons';
import { ObjectIdentity } from './Judgement';
import { ObjectMemory } from './Memory';
import { unknown, Verdict } from './Verdict';

/** Whether a verdict says that we cannot see or judge. */
export function isBlind(verdict: Verdict): boolean {
  return verdict.status === 'Unknown' && isBlindReason(verdict.reason);
}

/** What cannot be seen now together with what was last proven of it. */
export function withLastStatus(
  verdict: Verdict | undefined,
  { proven }: ObjectMemory,
): Verdict | undefined {
  if (verdict?.reason !== 'Stale' || !proven) return verdict;
  const params = { ...verdict.params, lastStatus: proven.status };
  return { ...verdict, params };
}

/** Why an object cannot be seen now; `undefined` when it can. */
export function notVisible(
  index: ClusterIndex | undefined,
  identity: ObjectIdentity,
  id: string,
  object: KubernetesObject | undefined,
): Verdict | undefined {
  const { apiVersion, kind, namespace, cluster } = identity;
  const list = index?.listOf(apiVersion, kind, namespace);
  const detail = list?.message ?? '';
  const stale = unknown('Stale', { detail });
  if (!index) return stale;
  const where = {
    kind,
    namespace: namespace ?? 'the cluster',
    cluster,
    detail,
  };
  if (list?.state === 'Forbidden') {
    return unknown('Forbidden', where);
  }
  if (list?.state === 'NotServed') {
    return unknown('KindNotServed', where);
  }
  const blind = index.view.blind ?? [];
  const uid = object?.metadata.uid;
  const isOneBlind =
    blind.includes(id) || (uid !== undefined && blind.includes(uid));
  if (!list || list.state === 'Gap' || isOneBlind) return stale;
  return undefined;
}
