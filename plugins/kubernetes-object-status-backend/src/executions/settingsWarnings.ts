import { ApiWarning } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { isRecord } from '../redaction/isRecord';
import { Manifest } from '../redaction/redactManifest';
import { DraftStep } from './Draft';

/** What Kubernetes takes where a Deployment says nothing. */
const defaultProgressDeadlineSeconds = 600;

/**
 * What is odd about a step's settings, never an error (semantics.md section 5).
 * Speaks of what the manifests say; what is in the cluster is not known yet.
 */
export function settingsWarnings(
  step: DraftStep,
  number: number,
): ApiWarning[] {
  if (step.check.mode === 'none') return [];
  const manifests = step.applied.flatMap(({ manifest }) =>
    manifest ? [manifest] : [],
  );
  const found = [
    ...timeoutWarnings(step),
    ...manifests.flatMap(manifest => manifestWarnings(step, manifest)),
    ...autoscalerWarnings(manifests),
  ];
  return found.map(({ code, params, message }) => ({
    code,
    params: { step: number, ...params },
    message: `Step ${number} (${step.name}): ${message}`,
  }));
}

function timeoutWarnings({ check }: DraftStep): ApiWarning[] {
  const timeout = check.stepExecutionTimeoutSeconds;
  const window = check.statusStabilizationTimeoutSeconds;
  if (timeout === null || timeout > window) return [];
  return [
    {
      code: 'TimeoutWithinStabilization',
      params: { timeout, window },
      message: `the execution timeout (${timeout} s) is not longer than the stabilization timeout (${window} s), so nothing can stabilize.`,
    },
  ];
}

function manifestWarnings(
  { check }: DraftStep,
  manifest: Manifest,
): ApiWarning[] {
  const timeout = check.stepExecutionTimeoutSeconds ?? Infinity;
  const window = check.statusStabilizationTimeoutSeconds;
  const spec = isRecord(manifest.spec) ? manifest.spec : {};
  const object = `${manifest.kind} ${nameOf(manifest)}`;
  const warnings: ApiWarning[] = [];
  const deadline =
    numberOf(spec.progressDeadlineSeconds) ?? defaultProgressDeadlineSeconds;
  if (manifest.kind === 'Deployment' && timeout < deadline) {
    warnings.push({
      code: 'ProgressDeadlineBeyondTimeout',
      params: { object, timeout, deadline },
      message: `the execution timeout (${timeout} s) is shorter than the progress deadline of ${object} (${deadline} s), so ProgressDeadlineExceeded cannot be seen; failures of pods are.`,
    });
  }
  const minReady = numberOf(spec.minReadySeconds) ?? 0;
  if (minReady > Math.min(timeout, window)) {
    warnings.push({
      code: 'MinReadyBeyondTimeouts',
      params: { object, minReady, window },
      message: `minReadySeconds of ${object} (${minReady} s) is longer than a timeout of the step.`,
    });
  }
  const active = numberOf(spec.activeDeadlineSeconds) ?? 0;
  if (manifest.kind === 'Job' && active > timeout) {
    warnings.push({
      code: 'JobDeadlineBeyondTimeout',
      params: { object, timeout, deadline: active },
      message: `${object} may run for ${active} s, longer than the execution timeout (${timeout} s).`,
    });
  }
  return warnings;
}

/** A set number of replicas and an autoscaler undo each other. */
function autoscalerWarnings(manifests: Manifest[]): ApiWarning[] {
  const scaled = new Set(
    manifests
      .filter(({ kind }) => kind === 'HorizontalPodAutoscaler')
      .map(({ spec }) => targetOf(spec)),
  );
  return manifests
    .filter(
      ({ spec }) => isRecord(spec) && numberOf(spec.replicas) !== undefined,
    )
    .map(manifest => ({
      manifest,
      object: `${manifest.kind} ${nameOf(manifest)}`,
    }))
    .filter(({ object }) => scaled.has(object))
    .map(({ object }) => ({
      code: 'ReplicasWithAutoscaler',
      params: { object },
      message: `${object} sets replicas although an autoscaler targets it: leave replicas out.`,
    }));
}

function targetOf(spec: unknown): string | undefined {
  const target = isRecord(spec) ? spec.scaleTargetRef : undefined;
  return isRecord(target) ? `${target.kind} ${target.name}` : undefined;
}

function nameOf({ metadata }: Manifest): string {
  return isRecord(metadata) ? String(metadata.name) : '';
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
