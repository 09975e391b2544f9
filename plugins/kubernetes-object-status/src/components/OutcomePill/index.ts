export { OutcomePill, outcomeWord } from './OutcomePill';
