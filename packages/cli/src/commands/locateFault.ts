import { Fault } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Manifest } from '../manifests/Manifest';
import { BuiltRequest } from './buildRequest';

/** Options that make up the fields of a request. */
const optionsByField: Array<[RegExp, string]> = [
  [/^\/entityRef$/, '--entity'],
  [/^\/environment$/, '--environment'],
  [/^\/version$/, '--version'],
  [/^\/steps\/0\/(cluster$|targets\b)/, '--cluster'],
  [/^\/steps\/0\/namespace$/, '--namespace'],
  [/^\/steps\/0\/name$/, '--step'],
  [/^\/steps\/0\/apply$/, '--apply'],
  [/\/stepExecutionTimeoutSeconds$/, '--timeout'],
  [/\/statusStabilizationTimeoutSeconds$/, '--stabilization'],
];

/**
 * Where a fault that the server found in the request came from: file and line of
 * a manifest, or the option that the user gave.
 *
 * @internal
 */
export function locateFault(
  built: BuiltRequest,
  { pointer }: Fault,
): string | undefined {
  const option = optionsByField.find(([field]) => field.test(pointer));
  return option?.[1] ?? locateInFiles(built, pointer);
}

function locateInFiles(
  { manifests, objects }: BuiltRequest,
  pointer: string,
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
