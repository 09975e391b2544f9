export { default as tokens } from './tokens.module.css';
