import { fields } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** Whoever sets an image takes it from whoever had it. */
function ownsImage(owned: Record<string, unknown>): boolean {
  return JSON.stringify(owned).includes('"f:image":');
}

/**
 * The field manager that set something of a workload's pod template last, of
 * the entries of `metadata.managedFields`. Their times have seconds: of several
 * in one the one that owns an image, else the last entry.
 *
 * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/
 */
export function templateManager(
  entries: ReadonlyArray<Record<string, unknown>>,
): string | undefined {
  let newest: { manager: string; rank: string } | undefined;
  for (const entry of entries) {
    const manager = fields.text(entry, 'manager');
    const owned = fields.record(entry, 'fieldsV1.f:spec.f:template');
    // Scaling and status come through subresources, and are no rollout.
    if (!manager || !owned || fields.text(entry, 'subresource')) continue;
    const time = fields.text(entry, 'time') ?? '';
    const rank = `${time} ${ownsImage(owned) ? 1 : 0}`;
    if (!newest || rank >= newest.rank) newest = { manager, rank };
  }
  return newest?.manager;
}
