export { ExecutionLinksProvider, useExecutionLinks } from './ExecutionLinks';
export type { ExecutionLinks } from './ExecutionLinks';
