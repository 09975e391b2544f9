export { DifferenceLines } from './DifferenceLines';
