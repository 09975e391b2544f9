export { WarningList } from './WarningList';
