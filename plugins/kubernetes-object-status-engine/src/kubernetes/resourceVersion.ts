const DECIMAL = /^\d+$/;

/**
 * Whether a resourceVersion is older than another one of the same resource.
 *
 * Only equality is defined between resourceVersions before Kubernetes 1.35;
 * since then those of one resource are comparable integers (KEP-5504). What is
 * no integer is never called older.
 */
export function isOlderVersion(
  version: string | undefined,
  than: string | undefined,
): boolean {
  if (!version || !than) return false;
  if (!DECIMAL.test(version) || !DECIMAL.test(than)) return false;
  return version.length === than.length
    ? version < than
    : version.length < than.length;
}
