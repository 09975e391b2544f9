/**
 * Contracts for plugins that work with Kubernetes Object Status: permission
 * resources, rules and conditions.
 *
 * @packageDocumentation
 */
export * from './permissions/ExecutionScope';
export * from './permissions/isWithin';
export * from './permissions/resourceRefs';
export * from './permissions/rules';
export * from './permissions/conditions';
