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
  const source = sourceOf(list, { manifests, objects });
  const manifest = source[Number(index)];
  // A reference is flat, what it was read from has its identity in `metadata`.
  const isFlat = list === 'objects' && path.length > 0;
  return manifest?.locate(isFlat ? ['metadata', ...path] : path);
}

function sourceOf(
  list: string | undefined,
  { manifests, objects }: Pick<BuiltRequest, 'manifests' | 'objects'>,
): Manifest[] {
  if (list === 'manifests') return manifests;
  return list === 'objects' ? objects : [];
}
