import { openApiDocument, openApiIndex } from '../openapi/openApi';
import { Answer, ApiRequest } from '../ApiRequest';
import { readAccept } from '../representation/negotiate';
import { aggregatedDiscovery, aggregatedType } from './aggregated';
import { coreVersions, groupList, groupOf } from './groupLists';
import { resourceList } from './resourceList';

/** What there is to be asked for; `undefined` for paths that say something else. @internal */
export function answerDiscovery(request: ApiRequest): Answer | undefined {
  if (request.method !== 'GET') return undefined;
  const path = request.path.replace(/(.)\/$/, '$1');
  if (path === '/api' || path === '/apis') return answerRoot(path, request);
  const body = findBody(path);
  return body === undefined ? undefined : { code: 200, body };
}

function findBody(path: string): unknown | undefined {
  if (path === '/openapi/v3') return openApiIndex();
  if (path.startsWith('/openapi/v3/')) return openApiDocument(path);
  const [root, group, version, ...more] = path.split('/').filter(Boolean);
  if (more.length > 0) return undefined;
  if (root === 'api' && version === undefined) return resourceList(group);
  if (root !== 'apis' || group === undefined) return undefined;
  return version === undefined
    ? groupOf(group)
    : resourceList(`${group}/${version}`);
}

function answerRoot(path: '/api' | '/apis', { headers }: ApiRequest): Answer {
  const isAggregated = readAccept(headers.accept ?? '').some(
    ({ parameters: { as, g, v } }) =>
      as === 'APIGroupDiscoveryList' &&
      g === 'apidiscovery.k8s.io' &&
      v === 'v2',
  );
  if (isAggregated) {
    return {
      code: 200,
      body: aggregatedDiscovery(path),
      contentType: aggregatedType,
      headers: { vary: 'Accept' },
    };
  }
  const body =
    path === '/api'
      ? coreVersions(headers[':authority'] ?? headers.host ?? '')
      : groupList();
  return { code: 200, body, headers: { vary: 'Accept' } };
}
