export { EnvironmentStrip } from './EnvironmentStrip';
