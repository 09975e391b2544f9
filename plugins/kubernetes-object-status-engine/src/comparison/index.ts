export { compareApplied } from './compareApplied';
export type {
  AppliedComparison,
  AppliedManifest,
  ObjectChange,
} from './compareApplied';
export type { ImageChange } from './compareImages';
export { compareManifests } from './compareManifests';
export type { FieldChange, ManifestChanges } from './compareManifests';
export { compareSettings } from './compareSettings';
export type { SettingChange, StepSettings } from './compareSettings';
export { compareTiming } from './compareTiming';
export type {
  Course,
  ObjectTime,
  Span,
  StatusChange,
  TimeComparison,
  TimePair,
} from './compareTiming';
