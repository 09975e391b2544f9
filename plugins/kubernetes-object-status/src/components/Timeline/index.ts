export { ReplayAlert } from './ReplayAlert';
export { Timeline } from './Timeline';
