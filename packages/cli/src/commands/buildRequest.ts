import {
  ExecutionRequest,
  StepRequest,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { AppliedReference } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { CiRun } from '../ci/ciSystems';
import { Manifest, ManifestValue } from '../manifests/Manifest';
import {
  reduceManifest,
  withoutServerFields,
} from '../manifests/reduceManifest';

/** What `wait` is told about the step. @internal */
export interface RequestOptions {
  entity?: string;
  environment?: string;
  clusters: string[];
  namespace?: string;
  version?: string;
  step: string;
  apply: boolean;
  /** `null` is without limit; `undefined` the server's default. */
  timeoutSeconds?: number | null;
  stabilizationSeconds?: number;
  /** Whether it waits for what runs already, instead of taking it over. */
  waitsForTurn?: boolean;
}

/** A request, and where each manifest in it came from. @internal */
export interface BuiltRequest {
  request: ExecutionRequest;
  manifests: Manifest[];
  objects: Manifest[];
}

/** The request that records one step with these objects. @internal */
export function buildRequest(
  found: Manifest[],
  options: RequestOptions,
  run: CiRun | undefined,
): BuiltRequest {
  const objects = found.filter(({ value }) => isLive(value));
  const manifests = found.filter(({ value }) => !isLive(value));
  const reduce = options.apply ? withoutServerFields : reduceManifest;
  const step: StepRequest = {
    name: options.step,
    type: 'raw-yaml',
    ...targetOf(options),
    ...(manifests.length > 0 && {
      manifests: manifests.map(({ value }) => reduce(value)),
    }),
    ...(objects.length > 0 && {
      objects: objects.map(({ value }) => referenceTo(value)),
    }),
    ...(options.apply && { apply: true }),
    objectStatusCheck: {
      stepExecutionTimeoutSeconds: options.timeoutSeconds,
      statusStabilizationTimeoutSeconds: options.stabilizationSeconds,
    },
  };
  const request: ExecutionRequest = {
    entityRef: options.entity,
    environment: options.environment,
    version: options.version,
    source: run
      ? { type: run.type, url: run.url, actor: run.actor, commit: run.commit }
      : { type: 'cli' },
    steps: [step],
    ...(options.waitsForTurn && { concurrency: 'wait' }),
  };
  return { request, manifests, objects };
}

/** kubectl's answer to an apply, as against something that a person wrote. */
function isLive({ metadata }: ManifestValue): boolean {
  return Boolean(metadata.uid && metadata.resourceVersion);
}

function referenceTo({
  apiVersion,
  kind,
  metadata,
}: ManifestValue): AppliedReference {
  const { namespace, name, uid, generation, resourceVersion } = metadata;
  return {
    apiVersion,
    kind,
    namespace,
    name,
    uid,
    generation,
    resourceVersion,
  };
}

function targetOf({
  clusters,
  namespace,
}: RequestOptions): Pick<StepRequest, 'cluster' | 'namespace' | 'targets'> {
  if (clusters.length < 2) return { cluster: clusters[0], namespace };
  return { targets: clusters.map(cluster => ({ cluster, namespace })) };
}
