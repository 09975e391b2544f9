/**
 * Judges the health of Kubernetes objects and decides when a deployment step
 * has reached the state it asked for. Pure functions: no I/O, no clock.
 *
 * @packageDocumentation
 */
export * from './kubernetes/KubernetesObject';
export * from './options';
export { engineVersion } from './engineVersion';
export * from './judging/Judgement';
export * from './diagnosis/causeCodes';
export * from './stabilization/StepState';
export * from './afterwatch';
export * from './simulation/formats';
export * from './rules/own/HealthRule';
export { HealthRules } from './rules/own/HealthRules';
/** Total readers, for rules of one's own. */
export { condition } from './kubernetes/conditions';
export type { Condition } from './kubernetes/conditions';
export * as fields from './kubernetes/fields';
export type { CelRule } from './rules/own/CelRule';
export type { ObjectEvent } from './graph/ObjectEvent';
export type { EventSource } from './graph/EventSource';
export { EventIndex } from './graph/EventIndex';
export { subjectOf } from './graph/readEvent';
export type { EventSubject } from './graph/readEvent';
export * from './diagnosis/Evidence';
export { diagnose } from './diagnosis/diagnose';
export { isGeneralCause } from './diagnosis/causeRules';
export { evidenceIn } from './diagnosis/gathering/evidenceIn';
export type { EvidenceAtHand } from './diagnosis/gathering/evidenceIn';
export { evidenceOfRow } from './diagnosis/evidenceOfRow';
export { isTelling } from './diagnosis/gathering/isTelling';
export type { Cause, CauseFinding, Diagnosis } from './diagnosis/Diagnosis';
export type { Memory } from './judging/Memory';
export { emptyMemory } from './judging/Memory';
export * from './graph/ObjectGraph';
export { ObjectIndex } from './graph/ObjectIndex';
export { digest } from './kubernetes/digest';
export { identityKey } from './kubernetes/identity';
export type { NamedObject } from './kubernetes/identity';
export { columnsOf, relatedKindsOf } from './rules';
export type { ColumnDescriptor, RelatedKind } from './rules/KindRule';
export { judge } from './judging/judge';
export { reasonCodes, reasonsOfClusters } from './texts/reasonCodes';
export { reasonTexts } from './texts/reasonTexts';
export { render } from './texts/render';
export { compareWithManifest, pointerFault } from './kubernetes/manifest';
export type {
  Difference,
  ManifestComparison,
  ManifestOptions,
} from './kubernetes/manifest';
export * from './comparison';
export { isWithheld, withheldMarker } from './kubernetes/withheld';
export { startStep } from './stabilization/startStep';
export { reduce } from './stabilization/reduce';
export { explanationTexts } from './texts/explanationTexts';
export { lookAt, tell } from './step/lookAt';
export type { Look, LookOptions, Step, StepChange } from './step/lookAt';
export * from './advice/SettingsWarning';
export { settingsWarnings } from './advice/settingsWarnings';
export * from './advice/TimeoutAdvice';
export { adviseTimeouts } from './advice/adviseTimeouts';
export { takesOver } from './step/takesOver';
export {
  compareRollout,
  hasSameImages,
  referenceTo,
} from './step/compareRollout';
export type { LiveWorkload, RolloutComparison } from './step/compareRollout';
export { evaluate } from './simulation/evaluate';
export { statusOf } from './simulation/statusOf';
export type { StatusOptions } from './simulation/statusOf';
export { simulate, simulateWith } from './simulation/simulate';
export type { SimulationHooks } from './simulation/simulate';
