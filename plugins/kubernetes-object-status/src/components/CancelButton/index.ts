export { CancelButton } from './CancelButton';
