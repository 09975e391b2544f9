import { Fault } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Manifest } from '../manifests/Manifest';
import { BuiltRequest } from './buildRequest';

/** File and line of a fault that the server found in the request. @internal */
export function locateFault(
  { manifests, objects }: BuiltRequest,
  { pointer }: Fault,
): string | undefined {
  const [, steps, , list, index, ...path] = pointer
    .split('/')
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'));
  if (steps !== 'steps') return undefined;
  const source: Manifest[] | undefined =
    list === 'manifests' ? manifests : list === 'objects' ? objects : undefined;
  const manifest = source?.[Number(index)];
  // A reference is flat, what it was read from has its identity in `metadata`.
  const field =
    list === 'objects' && path.length > 0 ? ['metadata', ...path] : path;
  return manifest?.locate(field);
}
