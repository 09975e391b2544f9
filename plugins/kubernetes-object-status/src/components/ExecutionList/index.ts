export { ExecutionList } from './ExecutionList';
