export { AfterwatchAlert } from './AfterwatchAlert';
export { AfterwatchMark } from './AfterwatchMark';
