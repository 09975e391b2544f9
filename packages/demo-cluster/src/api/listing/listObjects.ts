import { KubernetesObject } from '../../registry/Registry';
import { StatusError } from '../../registry/StatusError';
import { Answer, ResourceRequest } from '../ApiRequest';
import { readNumber, readResourceVersion } from '../readNumber';
import {
  invalidOptions,
  unsupportedOption,
  tooLargeResourceVersion,
} from '../refusals';
import { negotiate } from '../representation/negotiate';
import { representList } from '../representation/represent';
import { readSelection } from '../selectors/readSelection';
import { readContinueToken, writeContinueToken } from './continueToken';

/** Which state of the list is asked for, and where it goes on. */
interface ListPoint {
  resourceVersion: number;
  objects: KubernetesObject[];
  after?: string;
}

/**
 * A list, or one page of it; all pages of one list show the same state.
 *
 * Source: Kubernetes API concepts, resource versions and retrieving large results.
 *
 * @throws StatusError - 400, 410, 422 or 504, as the resourceVersion that was asked for is
 * @internal
 */
export function listObjects(request: ResourceRequest, now: Date): Answer {
  const { kind, apiVersion, query, headers } = request;
  const representation = negotiate(headers.accept);
  const { isNarrowed, includes } = readSelection(request);
  const { resourceVersion, objects, after } = findPoint(request);
  const remaining = objects.filter(
    object =>
      includes(object) && (after === undefined || keyOf(object) > after),
  );
  const page = remaining.slice(0, pageSize(query));
  const left = remaining.length - page.length;
  const body = representList({ kind, apiVersion, representation, now }, page, {
    resourceVersion: String(resourceVersion),
    ...(left === 0
      ? {}
      : {
          continue: writeContinueToken({
            resourceVersion,
            after: keyOf(page[page.length - 1]),
          }),
          // With a selector the real server does not know how many are left.
          ...(isNarrowed ? {} : { remainingItemCount: left }),
        }),
  });
  return { code: 200, body };
}

const keyOf = ({ metadata: { namespace = '', name } }: KubernetesObject) =>
  `${namespace}/${name}`;

/** The watch cache, which answers `resourceVersion=0`, knows no pages. */
function pageSize(query: URLSearchParams): number | undefined {
  const limit = readNumber(query, 'limit');
  const isFromCache =
    query.get('resourceVersion') === '0' && !query.get('continue');
  return limit && !isFromCache ? limit : undefined;
}

function findPoint(request: ResourceRequest): ListPoint {
  const { query } = request;
  const token = query.get('continue');
  return token ? findContinued(request, token) : findAsked(request);
}

function findContinued(request: ResourceRequest, token: string): ListPoint {
  const { query, kind, namespace, registry } = request;
  if (query.get('resourceVersionMatch')) {
    throw invalidOptions(
      'resourceVersionMatch',
      'resourceVersionMatch is forbidden when continue is provided',
    );
  }
  const { resourceVersion, after } = readContinueToken(token);
  const { store } = registry;
  const at = resourceVersion ?? store.resourceVersion;
  try {
    const objects = store.listAt(kind.storedAs, at, namespace);
    return { resourceVersion: at, objects, after };
  } catch (error) {
    if (!(error instanceof StatusError) || error.code !== 410) throw error;
    throw tooOldToContinue(after);
  }
}

function findAsked(request: ResourceRequest): ListPoint {
  const { query, kind, namespace, registry } = request;
  const { store } = registry;
  const asked = readResourceVersion(query);
  const match = checkedMatch(query, asked);
  const current = store.resourceVersion;
  if (asked !== undefined && asked > current) {
    throw tooLargeResourceVersion(asked, current);
  }
  const resourceVersion =
    match === 'Exact' && asked !== undefined ? asked : current;
  const objects = store.listAt(kind.storedAs, resourceVersion, namespace);
  return { resourceVersion, objects };
}

function checkedMatch(
  query: URLSearchParams,
  asked: number | undefined,
): string | undefined {
  const field = 'resourceVersionMatch';
  const match = query.get(field);
  if (!match) return undefined;
  if (asked === undefined) {
    throw invalidOptions(
      field,
      'resourceVersionMatch is forbidden unless resourceVersion is provided',
    );
  }
  if (match === 'Exact' && asked === 0) {
    throw invalidOptions(
      field,
      'resourceVersionMatch "exact" is forbidden for resourceVersion "0"',
    );
  }
  if (match !== 'Exact' && match !== 'NotOlderThan') {
    throw unsupportedOption(field, match, ['Exact', 'NotOlderThan', '']);
  }
  return match;
}

/** The refusal carries a token that goes on in the newest list. */
function tooOldToContinue(after: string): StatusError {
  const error = new StatusError(
    410,
    'Expired',
    'The provided continue parameter is too old to display a consistent list result. Start a new list without it, or use the continue token of this answer to see the rest of the newest list, which may not fit to what was listed before.',
  );
  error.body.metadata.continue = writeContinueToken({ after });
  return error;
}
