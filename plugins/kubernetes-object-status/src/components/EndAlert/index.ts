export { EndAlert, isToldByAlert } from './EndAlert';
