export { WindowTicks } from './WindowTicks';
export { WindowRing } from './WindowRing';
