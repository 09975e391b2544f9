export { ExplanationPanel } from './ExplanationPanel';
