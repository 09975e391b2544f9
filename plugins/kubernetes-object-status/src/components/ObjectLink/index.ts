export { ObjectLink } from './ObjectLink';
