export { OutcomePill } from './OutcomePill';
