import { notFound } from '../../registry/refusals';
import { KubernetesObject } from '../../registry/Registry';
import { Answer, ResourceRequest } from '../ApiRequest';
import { readResourceVersion } from '../readNumber';
import { tooLargeResourceVersion } from '../refusals';
import { negotiate } from '../representation/negotiate';
import { representObject } from '../representation/represent';

/** @throws StatusError - 404 @internal */
export function requireObject(request: ResourceRequest): KubernetesObject {
  const { registry, kind, namespace, name = '' } = request;
  const found = registry.store.get(kind.storedAs, namespace, name);
  if (!found) throw notFound(kind, name);
  return found;
}

/** One object. @internal */
export function getObject(request: ResourceRequest, now: Date): Answer {
  const asked = readResourceVersion(request.query);
  const current = request.registry.store.resourceVersion;
  if (asked !== undefined && asked > current) {
    throw tooLargeResourceVersion(asked, current);
  }
  return showObject(request, 200, requireObject(request), now);
}

/** An answer with one object in the form that was asked for. @internal */
export function showObject(
  { kind, apiVersion, headers }: ResourceRequest,
  code: number,
  object: KubernetesObject,
  now: Date,
  more?: Record<string, string>,
): Answer {
  const representation = negotiate(headers.accept);
  const shown = { kind, apiVersion, representation, now };
  return {
    code,
    body: representObject(shown, object),
    ...(more ? { headers: more } : {}),
  };
}
