import { invalidOptions } from '../refusals';
import { WriteOptions } from '../../registry/RegistryContext';
import { ResourceRequest } from '../ApiRequest';

/**
 * Who writes, and whether it is only tried.
 *
 * @throws StatusError - 422, `dryRun` is something else than `All`
 * @internal
 */
export function writeOptionsOf({
  query,
  headers,
  subresource,
}: ResourceRequest): Required<Omit<WriteOptions, 'applied'>> {
  const dryRun = query.get('dryRun');
  if (dryRun !== null && dryRun !== 'All') {
    throw invalidOptions('dryRun', `${dryRun} is not All`);
  }
  return {
    // As the real server names who does not: by what comes before the slash.
    fieldManager:
      query.get('fieldManager') ||
      (headers['user-agent'] ?? 'unknown').split('/')[0],
    dryRun: dryRun === 'All',
    subresource: subresource ?? '',
  };
}
