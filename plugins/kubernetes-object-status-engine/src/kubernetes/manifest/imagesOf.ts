import { records } from '../fields';

/**
 * Gives the image of each container of a pod template by the container's name,
 * init containers included. A container without a name or image is left out.
 *
 * @public
 */
export function imagesOf(template: unknown): Record<string, string> {
  const containers = [
    ...records(template, 'spec.initContainers'),
    ...records(template, 'spec.containers'),
  ];
  return Object.fromEntries(
    containers.flatMap(({ name, image }) =>
      typeof name === 'string' && typeof image === 'string'
        ? [[name, image]]
        : [],
    ),
  );
}
