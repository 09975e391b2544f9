import { apiVersionOf, KindDefinition } from '../../kinds/KindDefinition';
import { kindTable } from '../../kinds/kindTable';

const verbs = [
  'create',
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'update',
  'watch',
];
const subresourceVerbs = ['get', 'patch', 'update'];

/** The verbs of a kind of the table: Namespaces are deleted one by one only. @internal */
export function verbsOf({ kind }: KindDefinition): string[] {
  if (kind !== 'Namespace') return verbs;
  return verbs.filter(verb => verb !== 'deletecollection');
}

/** What is offered beside a kind's own paths. */
interface Subresource {
  name: string;
  group: string;
  version: string;
  kind: string;
  verbs: string[];
}

/** What a kind offers under its objects' paths. @internal */
export function subresourcesOf(kind: KindDefinition): Subresource[] {
  const { group, version } = kind;
  return [
    ...(kind.hasScale
      ? [
          {
            name: 'scale',
            group: 'autoscaling',
            version: 'v1',
            kind: 'Scale',
            verbs: subresourceVerbs,
          },
        ]
      : []),
    ...(kind.hasStatus
      ? [
          {
            name: 'status',
            group,
            version,
            kind: kind.kind,
            verbs: subresourceVerbs,
          },
        ]
      : []),
  ];
}

/** Reviews can only be created, and are not kept. */
const reviews = [
  {
    apiVersion: 'authentication.k8s.io/v1',
    kinds: ['SelfSubjectReview', 'TokenReview'],
  },
  {
    apiVersion: 'authorization.k8s.io/v1',
    kinds: ['SelfSubjectAccessReview', 'SelfSubjectRulesReview'],
  },
];

/** Every group and version that is served, in the order of discovery; the core one is `v1`. @internal */
export function servedVersions(): string[] {
  return [
    ...new Set([
      ...kindTable.map(apiVersionOf),
      ...reviews.map(({ apiVersion }) => apiVersion),
    ]),
  ];
}

/** The kinds of a group and version as unaggregated discovery lists them. @internal */
export function resourceList(apiVersion: string): unknown | undefined {
  if (!servedVersions().includes(apiVersion)) return undefined;
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: apiVersion,
    resources: [...kindResources(apiVersion), ...reviewResources(apiVersion)],
  };
}

/** The kinds of the table in that group and version. @internal */
export function kindsOf(apiVersion: string): KindDefinition[] {
  return kindTable.filter(kind => apiVersionOf(kind) === apiVersion);
}

/** The kinds that can only be asked in that group and version. @internal */
export function reviewsOf(apiVersion: string): string[] {
  return reviews
    .filter(review => review.apiVersion === apiVersion)
    .flatMap(({ kinds }) => kinds);
}

function kindResources(apiVersion: string): unknown[] {
  return kindsOf(apiVersion).flatMap(kind => [
    {
      name: kind.plural,
      singularName: kind.singular,
      namespaced: kind.namespaced,
      kind: kind.kind,
      verbs: verbsOf(kind),
      ...(kind.shortNames.length > 0 ? { shortNames: kind.shortNames } : {}),
      ...(kind.categories.length > 0 ? { categories: kind.categories } : {}),
    },
    ...subresourcesOf(kind).map(({ name, group, version, ...rest }) => ({
      name: `${kind.plural}/${name}`,
      singularName: '',
      namespaced: kind.namespaced,
      ...(name === 'scale' ? { group, version } : {}),
      kind: rest.kind,
      verbs: rest.verbs,
    })),
  ]);
}

function reviewResources(apiVersion: string): unknown[] {
  return reviewsOf(apiVersion).map(kind => ({
    name: `${kind.toLowerCase()}s`,
    singularName: kind.toLowerCase(),
    namespaced: false,
    kind,
    verbs: ['create'],
  }));
}
