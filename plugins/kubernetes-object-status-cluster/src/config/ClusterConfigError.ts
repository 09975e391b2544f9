/**
 * A cluster's configuration cannot be used. The message is one sentence that
 * says what is wrong where and what to do, without any credential.
 *
 * @public
 */
export class ClusterConfigError extends Error {
  override readonly name = 'ClusterConfigError';
}
