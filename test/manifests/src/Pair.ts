import { Manifest } from './readManifests';

/** A manifest and what a server made of it. @internal */
export interface Pair {
  manifest: Manifest;
  live: Record<string, unknown>;
  /** The CustomResourceDefinition of its kind. */
  definition?: unknown;
}
