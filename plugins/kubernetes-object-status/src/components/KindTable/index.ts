export { KindTable } from './KindTable';
export type { TableContext } from './TableContext';
