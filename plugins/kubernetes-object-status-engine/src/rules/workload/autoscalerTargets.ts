import {
  number,
  read,
  record,
  records,
  scalarText,
  text,
} from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';

type Metric = Record<string, unknown>;

/** What a metric says of itself: it stands under the name of its type. */
function sourceOf(metric: Metric): Record<string, unknown> | undefined {
  const type = text(metric, 'type') ?? '';
  return record(metric, type.charAt(0).toLowerCase() + type.slice(1));
}

function nameOf(metric: Metric): string | undefined {
  const source = sourceOf(metric);
  return text(source, 'name') ?? text(source, 'metric.name');
}

function valueOf(metric: Metric | undefined, field: string): string {
  const source = metric && sourceOf(metric);
  const utilization = number(source, `${field}.averageUtilization`);
  if (utilization !== undefined) return `${utilization}%`;
  const value =
    read(source, `${field}.averageValue`) ?? read(source, `${field}.value`);
  return scalarText(value) ?? 'unknown';
}

/** `autoscaling/v1` knows the utilization of the CPU alone. */
function targetOfV1(autoscaler: KubernetesObject): string | undefined {
  const wanted = number(autoscaler, 'spec.targetCPUUtilizationPercentage');
  if (wanted === undefined) return undefined;
  const now = number(autoscaler, 'status.currentCPUUtilizationPercentage');
  const current = now === undefined ? 'unknown' : `${now}%`;
  return `cpu: ${current}/${wanted}%`;
}

/** What an autoscaler measures, now and wanted: `cpu: 45%/70%, rps: unknown/100`. */
export function autoscalerTargets(
  autoscaler: KubernetesObject,
): string | undefined {
  const current = records(autoscaler, 'status.currentMetrics');
  const targets = records(autoscaler, 'spec.metrics').map(metric => {
    const name = nameOf(metric);
    const now = current.find(
      each =>
        text(each, 'type') === text(metric, 'type') && nameOf(each) === name,
    );
    return `${name ?? 'unknown'}: ${valueOf(now, 'current')}/${valueOf(
      metric,
      'target',
    )}`;
  });
  return targets.length > 0 ? targets.join(', ') : targetOfV1(autoscaler);
}
