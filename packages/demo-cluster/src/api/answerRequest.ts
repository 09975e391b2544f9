import { unknownResource } from '../registry/refusals';
import { MemoryRegistry } from '../registry/MemoryRegistry';
import {
  Answer,
  ApiRequest,
  ResourceRequest,
  StreamedAnswer,
} from './ApiRequest';
import { isAuthorized } from './isAuthorized';
import { answerDiscovery } from './discovery/answerDiscovery';
import { servedVersions } from './discovery/resourceList';
import { listObjects } from './listing/listObjects';
import { readLog } from './logs/readLog';
import { readFlag } from './readNumber';
import { methodNotAllowed, unauthorized } from './refusals';
import { readResourcePath } from './resourcePath';
import { versionInfo } from './simulation';
import { answerReview } from './verbs/answerReview';
import { deleteMany, deleteOne } from './verbs/deleteObjects';
import { getObject } from './verbs/getObject';
import { patchObject } from './verbs/patchObject';
import { scaleObject } from './verbs/scaleObject';
import { createObject, updateObject } from './verbs/writeObject';
import { watchObjects, WatchTiming } from './watching/watchObjects';

/** What the API is served from. @internal */
export interface ApiContext {
  registry: MemoryRegistry;
  token: string;
  timing: WatchTiming;
  now(): Date;
}

const healthPaths = ['/livez', '/readyz', '/healthz'];

/**
 * The answer to a request, whoever sent it.
 *
 * @throws StatusError - the refusal to answer with
 * @internal
 */
export async function answerRequest(
  context: ApiContext,
  request: ApiRequest,
): Promise<Answer | StreamedAnswer> {
  const { path } = request;
  if (healthPaths.includes(path)) {
    return { code: 200, body: 'ok', contentType: 'text/plain; charset=utf-8' };
  }
  if (path === '/version') return { code: 200, body: versionInfo };
  if (!isAuthorized(request.headers.authorization, context.token)) {
    throw unauthorized();
  }
  return (
    answerDiscovery(request) ??
    (await answerReview(request, context.token)) ??
    answerResource(context, request)
  );
}

async function answerResource(
  context: ApiContext,
  request: ApiRequest,
): Promise<Answer | StreamedAnswer> {
  const found = readResourcePath(request.path);
  if (!found) return nothingThere(request.path);
  const { registry } = context;
  const asked: ResourceRequest = { ...request, ...found, registry };
  const { kind, subresource, name, namespace } = asked;
  // Objects with a namespace are written where one is named.
  const isUnplaced = kind.namespaced && namespace === undefined;
  if (subresource === 'scale' && kind.hasScale) return scaleObject(asked);
  if (subresource === 'status' && kind.hasStatus) {
    return answerStatus(context, asked);
  }
  const isPod = kind.group === '' && kind.kind === 'Pod';
  if (subresource === 'log' && isPod && !isUnplaced) return readLog(asked);
  if (subresource !== undefined) throw unknownResource();
  if (name === undefined) return answerMany(context, asked, isUnplaced);
  if (isUnplaced) throw unknownResource();
  return answerOne(context, asked);
}

/** A path outside of all groups is none of the API's: the real server answers with plain text. */
function nothingThere(path: string): Answer {
  const [root, group, version] = path.split('/').filter(Boolean);
  const apiVersion = root === 'api' ? group : `${group}/${version}`;
  if (servedVersions().includes(apiVersion)) throw unknownResource();
  return {
    code: 404,
    body: '404 page not found\n',
    contentType: 'text/plain; charset=utf-8',
  };
}

function answerMany(
  context: ApiContext,
  request: ResourceRequest,
  isUnplaced: boolean,
): Promise<Answer> | Answer | StreamedAnswer {
  const { method, query } = request;
  if (method === 'GET') {
    return readFlag(query, 'watch')
      ? watchObjects(request, context.timing, context.now)
      : listObjects(request, context.now());
  }
  if (method === 'POST' && !isUnplaced) {
    return createObject(request, context.now());
  }
  if (method === 'DELETE' && !isUnplaced) {
    return deleteMany(request, context.now());
  }
  throw methodNotAllowed();
}

function answerOne(
  context: ApiContext,
  request: ResourceRequest,
): Promise<Answer> | Answer {
  switch (request.method) {
    case 'GET':
      return getObject(request, context.now());
    case 'PUT':
      return updateObject(request, context.now());
    case 'PATCH':
      return patchObject(request, context.now());
    case 'DELETE':
      return deleteOne(request, context.now());
    default:
      throw methodNotAllowed();
  }
}

function answerStatus(
  context: ApiContext,
  request: ResourceRequest,
): Promise<Answer> | Answer {
  if (request.method === 'DELETE') throw methodNotAllowed();
  return answerOne(context, request);
}
