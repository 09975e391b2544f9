export { StepSection } from './StepSection';
