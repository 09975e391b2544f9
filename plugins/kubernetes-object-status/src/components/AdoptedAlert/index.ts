export { AdoptedAlert } from './AdoptedAlert';
