import { unsupportedOption } from '../refusals';
import { WriteOptions } from '../../registry/RegistryContext';
import { ResourceRequest } from '../ApiRequest';

const optionKinds: Record<string, string> = {
  DELETE: 'DeleteOptions',
  PATCH: 'PatchOptions',
  POST: 'CreateOptions',
  PUT: 'UpdateOptions',
};

/**
 * Who writes, and whether it is only tried.
 *
 * @throws StatusError - 422, `dryRun` is something else than `All`
 * @internal
 */
export function writeOptionsOf({
  method,
  query,
  headers,
  subresource,
}: ResourceRequest): Required<Omit<WriteOptions, 'applied'>> {
  const dryRun = query.get('dryRun');
  if (dryRun !== null && dryRun !== 'All') {
    throw unsupportedOption('dryRun', [dryRun], ['All'], optionKinds[method]);
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
