export { StepStrip } from './StepStrip';
