import { ObjectStatusClient } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Clock } from './Clock';
import { DemoClusterClient } from './cluster';
import { Manifest } from './manifests';
import { Random } from './planning';

/** How long pipelines pause, in milliseconds. @internal */
export interface PipelineTiming {
  /** Before each of the first deployments, in their order. */
  openingMs: readonly number[];
  /** Between later ones: at least and at most. */
  pauseMs: readonly [number, number];
  /** Between two questions to the portal: whether it is there, how a deployment goes on. */
  pollMs: number;
  /** How long a deployment is followed. */
  followMs: number;
}

/** @internal */
export const defaultTiming: PipelineTiming = {
  openingMs: [0, 5_000, 40_000, 60_000],
  pauseMs: [120_000, 240_000],
  pollMs: 2_000,
  followMs: 600_000,
};

/** What the demo's pipelines work with. @internal */
export interface PipelinesOptions {
  cluster: DemoClusterClient;
  portal: ObjectStatusClient;
  /** Shown as where deployments come from. */
  portalUrl: string;
  /** Whether the portal can be used now. */
  isPortalReady(): Promise<boolean>;
  /** Those of a service, as `examples/demo` has them. */
  manifestsOf(service: string): Promise<Manifest[]>;
  clock: Clock;
  random: Random;
  /** A key that no other deployment has. */
  newKey(): string;
  timing: PipelineTiming;
  /** Ends the pipelines. */
  signal: AbortSignal;
  /** Hears in one line what is done, and what did not work. */
  log(line: string): void;
}
