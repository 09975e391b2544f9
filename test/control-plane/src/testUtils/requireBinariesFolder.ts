/**
 * The folder of the binaries that the runner found or built and names in
 * `KUBEBUILDER_ASSETS`.
 *
 * @throws Error - the tests were not started by their runner
 * @internal
 */
export function requireBinariesFolder(): string {
  const folder = process.env.KUBEBUILDER_ASSETS;
  if (folder) return folder;
  throw new Error('Start these tests by: node test/control-plane/run.mjs');
}
