export { ExecutionHeader } from './ExecutionHeader';
