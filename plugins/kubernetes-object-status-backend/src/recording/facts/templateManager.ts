import { fields } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/**
 * The field manager that set something of a workload's pod template last, of
 * the entries of `metadata.managedFields`. Their times have seconds: of several
 * in one the last entry, as Kubernetes sorts them by time.
 *
 * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/
 */
export function templateManager(
  entries: ReadonlyArray<Record<string, unknown>>,
): string | undefined {
  let newest: { manager: string; time: string } | undefined;
  for (const entry of entries) {
    const manager = fields.text(entry, 'manager');
    const owned = fields.record(entry, 'fieldsV1.f:spec.f:template');
    // Scaling and status come through subresources, and are no rollout.
    if (!manager || !owned || fields.text(entry, 'subresource')) continue;
    const time = fields.text(entry, 'time') ?? '';
    if (!newest || time >= newest.time) newest = { manager, time };
  }
  return newest?.manager;
}
