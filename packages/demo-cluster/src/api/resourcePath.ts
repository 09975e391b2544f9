import { findResource } from '../kinds/findKind';
import { KindDefinition } from '../kinds/KindDefinition';

/** What a path names: all objects of a kind, those of a namespace, or one. @internal */
export interface ResourcePath {
  apiVersion: string;
  kind: KindDefinition;
  namespace?: string;
  name?: string;
  subresource?: string;
}

/** Reads `/api/v1/...` and `/apis/GROUP/VERSION/...`; `undefined` where nothing is served. @internal */
export function readResourcePath(path: string): ResourcePath | undefined {
  const parts = path.split('/').filter(Boolean).map(decodePart);
  if (parts.includes(undefined)) return undefined;
  const [root, ...rest] = parts as string[];
  if (root === 'api') return readResource(rest[0], rest.slice(1));
  if (root !== 'apis' || rest.length < 2) return undefined;
  return readResource(`${rest[0]}/${rest[1]}`, rest.slice(2));
}

function readResource(
  apiVersion: string | undefined,
  rest: string[],
): ResourcePath | undefined {
  if (apiVersion === undefined || rest.length === 0) return undefined;
  const isInNamespace = rest[0] === 'namespaces' && rest.length > 2;
  const [plural, name, subresource, ...more] = isInNamespace
    ? rest.slice(2)
    : rest;
  // `/namespaces/shop/status` is the status of a namespace, not a kind called "status".
  const kind = findResource(apiVersion, plural);
  if (isInNamespace && !kind?.namespaced) {
    return readNamespacePath(apiVersion, rest);
  }
  if (!kind || more.length > 0) return undefined;
  return {
    apiVersion,
    kind,
    ...(isInNamespace ? { namespace: rest[1] } : {}),
    ...(name === undefined ? {} : { name }),
    ...(subresource === undefined ? {} : { subresource }),
  };
}

function readNamespacePath(
  apiVersion: string,
  [plural, name, subresource, ...more]: string[],
): ResourcePath | undefined {
  const kind = findResource(apiVersion, plural);
  if (!kind || more.length > 0) return undefined;
  return { apiVersion, kind, name, subresource };
}

function decodePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
