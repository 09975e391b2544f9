export { keyOf, Planner } from './Planner';
export type { Plan } from './Planner';
export { hexDigits, pick, seededRandom } from './random';
export type { Random } from './random';
export { nextVersion } from './versions';
