export { EndedBar } from './EndedBar';
export { useEndedOutOfSight } from './useEndedOutOfSight';
