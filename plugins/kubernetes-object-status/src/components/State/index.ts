export { EmptyState } from './EmptyState';
export { FailureState } from './FailureState';
export { LoadingState } from './LoadingState';
export { StaleAlert } from './StaleAlert';
export { StateCard } from './StateCard';
