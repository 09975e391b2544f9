import { groupOf } from '../kubernetes/identity';
import { cronJob } from './batch/cronJob';
import { job } from './batch/job';
import { apiService } from './cluster/apiService';
import { customResourceDefinition } from './cluster/customResourceDefinition';
import { namespace } from './cluster/namespace';
import { node } from './cluster/node';
import { existingKinds } from './general/existingKinds';
import { generic } from './general/generic';
import { secret } from './general/secret';
import { ColumnDescriptor, KindRule, RelatedKind } from './KindRule';
import { endpointSlice } from './networking/endpointSlice';
import { ingress } from './networking/ingress';
import { service } from './networking/service';
import { HealthRule } from './own/HealthRule';
import { HealthRules } from './own/HealthRules';
import { withHealthRule } from './own/withHealthRule';
import { pod } from './pod/pod';
import { persistentVolume } from './storage/persistentVolume';
import { persistentVolumeClaim } from './storage/persistentVolumeClaim';
import { daemonSet } from './workload/daemonSet';
import { deployment } from './workload/deployment';
import { horizontalPodAutoscaler } from './workload/horizontalPodAutoscaler';
import { podDisruptionBudget } from './workload/podDisruptionBudget';
import { replicaSet } from './workload/replicaSet';
import { replicationController } from './workload/replicationController';
import { statefulSet } from './workload/statefulSet';

/** Every kind that has a rule of its own. */
export const kindRules: KindRule[] = [
  deployment,
  replicaSet,
  replicationController,
  statefulSet,
  daemonSet,
  pod,
  job,
  cronJob,
  service,
  endpointSlice,
  ingress,
  persistentVolumeClaim,
  persistentVolume,
  horizontalPodAutoscaler,
  podDisruptionBudget,
  apiService,
  customResourceDefinition,
  namespace,
  node,
  secret,
  ...existingKinds,
];

const byKind = new Map(
  kindRules.map(rule => [`${rule.group}/${rule.kind}`, rule]),
);

/** Rules with which a kind's own rule judges, made once each. */
const combined = new WeakMap<HealthRule, Map<KindRule, KindRule>>();

function combine(kind: KindRule, own: HealthRule): KindRule {
  const known = combined.get(own) ?? new Map<KindRule, KindRule>();
  combined.set(own, known);
  const found = known.get(kind) ?? withHealthRule(kind, own);
  known.set(kind, found);
  return found;
}

/** The rule of a kind, else the generic one; a rule of one's own judges in its place. */
export function ruleOf(
  apiVersion: string,
  kind: string,
  rules: HealthRules = HealthRules.none,
): KindRule {
  const builtIn = byKind.get(`${groupOf(apiVersion)}/${kind}`) ?? generic;
  const own = builtIn === secret ? undefined : rules.find(apiVersion, kind);
  return own ? combine(builtIn, own) : builtIn;
}

/**
 * The columns of a kind's table, in their order; the values stand in a row's
 * `columns` under the same ids.
 *
 * @public
 */
export function columnsOf(
  apiVersion: string,
  kind: string,
): ColumnDescriptor[] {
  return ruleOf(apiVersion, kind)
    .columns.filter(({ isForOwnersTable }) => !isForOwnersTable)
    .map(({ id, title, align }) => ({ id, title, align }));
}

/**
 * The kinds that have to be seen beside a kind's objects: its children to any
 * depth, and cluster-scoped kinds that it is judged by where they may be read.
 *
 * @public
 */
export function relatedKindsOf(
  apiVersion: string,
  kind: string,
  rules: HealthRules = HealthRules.none,
): RelatedKind[] {
  return ruleOf(apiVersion, kind, rules).related ?? [];
}
