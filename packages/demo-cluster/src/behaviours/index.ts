export type { Behaviour } from './Behaviour';
export { behaviours } from './behaviours';
