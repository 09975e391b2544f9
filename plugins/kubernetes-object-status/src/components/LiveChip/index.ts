export { LiveChip } from './LiveChip';
