export { CauseRow } from './CauseRow';
