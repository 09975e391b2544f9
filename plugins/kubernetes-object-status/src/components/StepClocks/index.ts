export { StepClocks } from './StepClocks';
