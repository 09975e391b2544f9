/**
 * Contracts for plugins that work with Kubernetes Object Status: permission
 * resources, rules and conditions, and the extension point for health rules.
 *
 * @packageDocumentation
 */
export * from './permissions/ExecutionScope';
export * from './permissions/isWithin';
export * from './permissions/resourceRefs';
export * from './permissions/rules';
export * from './permissions/conditions';
export * from './rules/extensionPoint';
export * from './history/historyImport';
export {
  condition,
  fields,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
export type {
  PastEvent,
  PastExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
export type {
  HealthRule,
  HealthRuleContext,
  HealthRuleVerdict,
  KubernetesObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
