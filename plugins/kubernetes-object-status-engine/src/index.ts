/**
 * Judges the health of Kubernetes objects and decides when a deployment step
 * has reached the state it asked for. Pure functions: no I/O, no clock.
 *
 * @packageDocumentation
 */
export * from './kubernetes/KubernetesObject';
export * from './options';
export * from './judging/Judgement';
export * from './diagnosis/causeCodes';
export * from './stabilization/StepState';
export * from './simulation/formats';
export * from './judging/Memory';
