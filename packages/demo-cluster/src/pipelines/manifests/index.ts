export type { Manifest } from './Manifest';
export { readManifests } from './readManifests';
export {
  renderManifests,
  renderNamespace,
  renderNeeds,
} from './renderManifests';
export type { Deploy } from './renderManifests';
