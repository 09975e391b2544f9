export { ExecutionView } from './ExecutionView';
