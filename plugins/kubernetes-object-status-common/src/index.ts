/**
 * Types, permissions, texts and REST client of Kubernetes Object Status.
 *
 * @packageDocumentation
 */
export * from './api/objects';
export * from './api/executions';
export * from './api/events';
export * from './api/requests';
export * from './api/pastExecution';
export * from './api/pastExecutionSchema';
export * from './api/signals';
export * from './api/engineInputs';
export * from './api/clusters';
export * from './api/environments';
export * from './api/afterwatch';
export * from './api/evidence';
export * from './api/compare';
export * from './api/dossier';
export * from './api/objectDetail';
export * from './client';
export * from './api/errors';
export * from './permissions/permissions';
export * from './permissions/resourceTypes';
export * from './rules/celRuleSchema';
export type { CauseText } from './texts/CauseText';
export { causeTexts } from './texts/causeTexts';
export type {
  TranslatedCause,
  TranslatedCauseTexts,
  TranslatedSentences,
} from './texts/causeTexts';
export * from './texts/explainCause';
export { isSameCause } from './texts/isSameCause';
