// Makes the table of built-in types that the engine compares manifests by, out of the schemas of an API
// server's OpenAPI documents and of what Go says of zero values. README.md tells how a field is written.

const shortOf = name =>
  name.replace(/^io\.k8s\.(api|[a-z-]+\.pkg\.apis)\./, '');

const scalars = new Map([
  ['io.k8s.apimachinery.pkg.api.resource.Quantity', 'Q'],
  ['io.k8s.apimachinery.pkg.apis.meta.v1.Time', 'T'],
  ['io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime', 'T'],
  ['io.k8s.apimachinery.pkg.util.intstr.IntOrString', 'S'],
]);

// Any JSON: what is in it is the user's.
const openTypes = new Set([
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON',
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrStringArray',
  'io.k8s.apimachinery.pkg.runtime.RawExtension',
  'io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1',
]);

const refOf = ({ $ref, allOf }) =>
  ($ref ?? allOf?.[0]?.$ref)?.replace('#/components/schemas/', '');

// Questions and answers, which nobody stores.
const isAsked = group => /^auth(entication|orization)\./.test(group);

/** Kinds that somebody can apply: they have metadata and are no list and no question. */
function kindsOf(schemas) {
  return Object.entries(schemas).flatMap(([name, schema]) => {
    const kinds = schema['x-kubernetes-group-version-kind'] ?? [];
    const metadata = refOf(schema.properties?.metadata ?? {});
    if (kinds.length !== 1 || !metadata?.endsWith('.ObjectMeta')) return [];
    const [{ group, version, kind }] = kinds;
    if (isAsked(group)) return [];
    return [[`${group ? `${group}/` : ''}${version}/${kind}`, name]];
  });
}

class Describer {
  types = {};

  constructor(schemas, kept) {
    this.schemas = schemas;
    this.kept = kept;
  }

  describe(name, isKind = false) {
    const short = shortOf(name);
    if (short in this.types) return;
    this.types[short] = '';
    const { properties = {} } = this.schemas[name];
    const kept = new Set(this.kept[name]);
    const fields = Object.entries(properties)
      .filter(([field]) => !(isKind && field === 'status'))
      .map(([field, schema]) => [
        field,
        this.codeOf(schema, schema, properties),
        kept.has(field),
      ])
      // What stands nowhere is a plain value that is left out when it is zero.
      .filter(([, code, isKept]) => code !== 's' || isKept)
      .map(([field, code, isKept]) => `${field}:${code}${isKept ? '!' : ''}`);
    this.types[short] = fields.join(' ');
  }

  codeOf(schema, list = schema) {
    const name = refOf(schema);
    if (name !== undefined) return this.refCode(name);
    if (schema.type === 'array') {
      return `${this.listCode(list, schema.items)}${this.codeOf(schema.items)}`;
    }
    if (schema.type === 'object') {
      const { additionalProperties } = schema;
      return additionalProperties
        ? `{}${this.codeOf(additionalProperties)}`
        : 'J';
    }
    return schema.format === 'byte' ? 'B' : 's';
  }

  refCode(given) {
    // A schema, or something short that no type is needed for.
    const name = given.replace(
      /JSONSchemaPropsOr(Array|Bool)$/,
      'JSONSchemaProps',
    );
    if (scalars.has(name)) return scalars.get(name).replace('S', 's');
    if (openTypes.has(name)) return 'J';
    this.describe(name);
    return shortOf(name);
  }

  listCode(list, items) {
    const type = list['x-kubernetes-list-type'] ?? 'atomic';
    if (type !== 'map') return type === 'set' ? '[=]' : '[]';
    const { properties } = this.schemas[refOf(items)];
    const keys = list['x-kubernetes-list-map-keys'].map(key => {
      const standard = properties[key].default;
      return standard ? `${key}=${standard}` : key;
    });
    return `[${keys.join(',')}]`;
  }
}

/**
 * @param {Record<string, object>} schemas by definition name, of all documents
 * @param {Record<string, string[]>} kept by definition name: fields that are written even when zero
 * @returns {{ kinds: Record<string, string>, types: Record<string, string> }}
 */
export function describeTypes(schemas, kept) {
  const describer = new Describer(schemas, kept);
  const kinds = kindsOf(schemas);
  for (const [, name] of kinds) describer.describe(name, true);
  const sorted = entries =>
    Object.fromEntries(
      entries.sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  return {
    kinds: sorted(kinds.map(([kind, name]) => [kind, shortOf(name)])),
    types: sorted(
      Object.entries(describer.types).filter(([, fields]) => fields),
    ),
  };
}
