export { HistoryFilterBar } from './HistoryFilterBar';
