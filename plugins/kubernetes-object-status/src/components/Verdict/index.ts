export { EndSentence } from './EndSentence';
export { sentencesOf } from './sentences';
export { Verdict } from './Verdict';
