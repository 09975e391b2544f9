import { isRecord } from '../../kubernetes/fields';
import { Evidence } from '../Evidence';
import { hasAnyStarted } from './lastEnd';
import { podOf } from './podEvidence';

const NAMED = {
  ConfigMap: {
    configMap: 'name',
    configMapRef: 'name',
    configMapKeyRef: 'name',
  },
  Secret: { secret: 'secretName', secretRef: 'name', secretKeyRef: 'name' },
} as const;

/** Names of what a Pod's specification refers to; the cluster's own CA is not ours. */
function namesIn(
  value: unknown,
  fields: Record<string, string>,
  depth = 0,
): string[] {
  if (depth > 12) return [];
  if (Array.isArray(value)) {
    return value.flatMap(each => namesIn(each, fields, depth + 1));
  }
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([field, inner]) => {
    const named = Object.hasOwn(fields, field) ? fields[field] : undefined;
    const name = named && isRecord(inner) ? inner[named] : undefined;
    return [
      ...(typeof name === 'string' && name !== 'kube-root-ca.crt'
        ? [name]
        : []),
      ...namesIn(inner, fields, depth + 1),
    ];
  });
}

/** A container that has started has found everything that it names. */
export function ruleOutMissing(
  evidence: Evidence,
  kind: keyof typeof NAMED,
): { names: string } | undefined {
  if (!hasAnyStarted(evidence)) return undefined;
  const names = namesIn(podOf(evidence)?.spec, NAMED[kind]);
  return names.length > 0
    ? { names: [...new Set(names)].join(', ') }
    : undefined;
}
