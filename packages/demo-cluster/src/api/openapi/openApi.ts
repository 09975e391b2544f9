import { apiVersionOf, KindDefinition } from '../../kinds/KindDefinition';
import { kindTable } from '../../kinds/kindTable';
import { typeOfKind } from '../../kinds/types/FieldType';
import { isJson, Json } from '../../registry/fields';
import { schemaName, schemasOf } from './schemas';

const rootOf = (apiVersion: string) =>
  apiVersion.includes('/') ? `apis/${apiVersion}` : `api/${apiVersion}`;

const versions = [...new Set(kindTable.map(apiVersionOf))];

/** What `/openapi/v3` answers: where each group's document is. @internal */
export function openApiIndex(): unknown {
  return {
    paths: Object.fromEntries(
      versions.map(apiVersion => {
        const root = rootOf(apiVersion);
        return [root, { serverRelativeURL: `/openapi/v3/${root}` }];
      }),
    ),
  };
}

/**
 * The document of one group and version: as much as kubectl needs to validate,
 * to apply and to explain. `undefined` for paths that it is not at.
 *
 * @internal
 */
export function openApiDocument(path: string): unknown | undefined {
  const apiVersion = versions.find(
    version => path === `/openapi/v3/${rootOf(version)}`,
  );
  if (apiVersion === undefined) return undefined;
  const kinds = kindTable.filter(kind => apiVersionOf(kind) === apiVersion);
  const paths = kinds.flatMap(kind => pathsOf(kind, rootOf(apiVersion)));
  return {
    openapi: '3.0.0',
    info: {
      title: 'Kubernetes (simulated by the demo cluster)',
      version: '1.36',
    },
    paths: Object.fromEntries(paths),
    components: { schemas: schemasWithKinds(kinds) },
  };
}

function schemasWithKinds(kinds: KindDefinition[]): Json {
  const schemas = schemasOf(kinds.map(typeOfKind));
  for (const kind of kinds) {
    const name = schemaName(typeOfKind(kind));
    const schema = schemas[name];
    schemas[name] = {
      ...(isJson(schema) ? schema : {}),
      'x-kubernetes-group-version-kind': [gvkOf(kind)],
    };
  }
  return schemas;
}

const gvkOf = ({ group, version, kind }: KindDefinition) => ({
  group,
  version,
  kind,
});

const parameters = ['dryRun', 'fieldManager', 'fieldValidation', 'force'].map(
  name => ({
    name,
    in: 'query',
    schema: { type: name === 'force' ? 'boolean' : 'string' },
  }),
);

function pathsOf(kind: KindDefinition, root: string): Array<[string, Json]> {
  const scope = kind.namespaced ? 'namespaces/{namespace}/' : '';
  const all = `/${root}/${scope}${kind.plural}`;
  const schema = {
    $ref: `#/components/schemas/${schemaName(typeOfKind(kind))}`,
  };
  const content = { 'application/json': { schema } };
  const operation = (action: string, sends: boolean): Json => ({
    'x-kubernetes-action': action,
    'x-kubernetes-group-version-kind': gvkOf(kind),
    ...(sends ? { parameters, requestBody: { content } } : {}),
    responses: { 200: { description: 'OK', content } },
  });
  return [
    [all, { get: operation('list', false), post: operation('post', true) }],
    [
      `${all}/{name}`,
      {
        get: operation('get', false),
        put: operation('put', true),
        patch: operation('patch', true),
        delete: operation('delete', false),
      },
    ],
  ];
}
