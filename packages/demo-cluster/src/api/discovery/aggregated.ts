import { KindDefinition } from '../../kinds/KindDefinition';
import {
  kindsOf,
  verbsOf,
  reviewsOf,
  servedVersions,
  subresourcesOf,
} from './resourceList';

/** The form of an `Accept` header that asks for aggregated discovery. @internal */
export const aggregatedType =
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';

/**
 * Everything that `/api` or `/apis` leads to in one answer.
 *
 * Source: Kubernetes documentation, aggregated discovery.
 *
 * @internal
 */
export function aggregatedDiscovery(root: '/api' | '/apis'): unknown {
  const isOfRoot = (apiVersion: string) =>
    apiVersion.includes('/') === (root === '/apis');
  return {
    kind: 'APIGroupDiscoveryList',
    apiVersion: 'apidiscovery.k8s.io/v2',
    metadata: {},
    items: servedVersions().filter(isOfRoot).map(groupDiscovery),
  };
}

// Each group has one version here.
function groupDiscovery(apiVersion: string): unknown {
  const [group, version] = apiVersion.includes('/')
    ? apiVersion.split('/')
    : ['', apiVersion];
  return {
    metadata: group === '' ? {} : { name: group },
    versions: [
      {
        version,
        freshness: 'Current',
        resources: [
          ...kindsOf(apiVersion).map(kindDiscovery),
          ...reviewsOf(apiVersion).map(kind => ({
            resource: `${kind.toLowerCase()}s`,
            responseKind: { group, version, kind },
            scope: 'Cluster',
            singularResource: kind.toLowerCase(),
            verbs: ['create'],
          })),
        ],
      },
    ],
  };
}

function kindDiscovery(kind: KindDefinition): unknown {
  const { group, version } = kind;
  const subresources = subresourcesOf(kind);
  return {
    resource: kind.plural,
    responseKind: { group, version, kind: kind.kind },
    scope: kind.namespaced ? 'Namespaced' : 'Cluster',
    singularResource: kind.singular,
    verbs: verbsOf(kind),
    ...(kind.shortNames.length > 0 ? { shortNames: kind.shortNames } : {}),
    ...(kind.categories.length > 0 ? { categories: kind.categories } : {}),
    ...(subresources.length > 0
      ? {
          subresources: subresources.map(
            ({ name, group: ofGroup, version: ofVersion, ...rest }) => ({
              subresource: name,
              responseKind: {
                group: ofGroup,
                version: ofVersion,
                kind: rest.kind,
              },
              verbs: rest.verbs,
            }),
          ),
        }
      : {}),
  };
}
