export { ObjectTree } from './ObjectTree';
export { NowProvider } from './TreeContext';
export type { TreeContext } from './TreeContext';
