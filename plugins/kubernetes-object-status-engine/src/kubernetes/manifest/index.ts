export { compareWithManifest } from './compareWithManifest';
export type {
  Difference,
  ManifestComparison,
  ManifestOptions,
} from './compareWithManifest';
export { pointerFault } from './pointers';
export { imagesOf } from './imagesOf';
export { sameTemplate } from './sameTemplate';
