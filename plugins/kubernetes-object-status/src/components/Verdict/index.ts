export { Verdict, sentencesOf } from './Verdict';
