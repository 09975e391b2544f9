export { Verdict } from './Verdict';
export { sentencesOf } from './sentences';
