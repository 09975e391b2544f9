export { ObjectsPanel } from './ObjectsPanel';
export type { ObjectsPanelProps } from './ObjectsPanel';
