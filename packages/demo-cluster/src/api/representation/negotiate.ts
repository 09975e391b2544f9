import { notAcceptable } from '../refusals';

/** How objects are shown: whole, as a table for people, or their metadata alone. @internal */
export type Representation = 'object' | 'table' | 'metadata';

const shapes: Record<string, Representation> = {
  Table: 'table',
  PartialObjectMetadata: 'metadata',
  PartialObjectMetadataList: 'metadata',
};

/**
 * The first form of an `Accept` header that the server has.
 *
 * @throws StatusError - 406, it has none of them
 * @internal
 */
export function negotiate(accept: string | undefined): Representation {
  if (!accept) return 'object';
  for (const { type, parameters } of readAccept(accept)) {
    const isJson = ['application/json', 'application/*', '*/*'].includes(type);
    if (!isJson) continue;
    const { as, g, v } = parameters;
    if (as === undefined) return 'object';
    const isKnown = g === 'meta.k8s.io' && v === 'v1';
    if (isKnown && shapes[as]) return shapes[as];
  }
  throw notAcceptable();
}

/** The media types of an `Accept` header in its order. @internal */
export function readAccept(
  accept: string,
): Array<{ type: string; parameters: Record<string, string | undefined> }> {
  return accept.split(',').map(part => {
    const [type, ...rest] = part.split(';').map(text => text.trim());
    const parameters = Object.fromEntries(
      rest.map(text => {
        const [key, value = ''] = text.split('=');
        return [key, value];
      }),
    );
    return { type: type.toLowerCase(), parameters };
  });
}
