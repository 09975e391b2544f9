export { createObservation } from './createObservation';
export type { Observation } from './Observation';
export type {
  AppliedObject,
  ListedStep,
  ObjectTransition,
  OpenStep,
  StepKey,
  StepStore,
  StepWrite,
} from './StepStore';
