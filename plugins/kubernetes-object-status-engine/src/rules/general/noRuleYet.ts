import { unknown } from '../../judging/Verdict';
import { KindRule } from '../KindRule';

/**
 * Built-in kinds whose rules are not written yet. They are not left to the
 * generic rule: it would take their silence for health. Without a rule nobody
 * can judge them, so a step with one of them ends Inconclusive, never green.
 */
const KINDS: Array<[group: string, kind: string]> = [
  ['', 'ReplicationController'],
  ['', 'PersistentVolumeClaim'],
  ['', 'PersistentVolume'],
  ['', 'Namespace'],
  ['', 'Node'],
  ['autoscaling', 'HorizontalPodAutoscaler'],
  ['policy', 'PodDisruptionBudget'],
  ['apiregistration.k8s.io', 'APIService'],
  ['apiextensions.k8s.io', 'CustomResourceDefinition'],
];

/** One rule for each of them that says so. */
export const noRuleYet: KindRule[] = KINDS.map(([group, kind]) => ({
  group,
  kind,
  columns: [],
  judge: () =>
    unknown('RuleError', { kind }, { text: 'NoRuleYet', cause: 'RuleError' }),
}));
