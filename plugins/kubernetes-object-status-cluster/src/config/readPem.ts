import { ClusterConfigError } from './ClusterConfigError';

const armour = '-----BEGIN ';

/**
 * PEM text from PEM or from base64 of it, which is what kubeconfigs hold.
 *
 * @throws ClusterConfigError - neither of them
 */
export function readPem(value: string, what: string): string {
  if (value.includes(armour)) return value;
  const decoded = Buffer.from(value, 'base64').toString('utf8');
  if (decoded.includes(armour)) return decoded;
  throw new ClusterConfigError(
    `${what} is neither PEM nor base64 of PEM; give the file's content.`,
  );
}
