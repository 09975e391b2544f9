export { ComparePage } from './ComparePage';
export { compareSearch } from './compareSearch';
