/**
 * All schemas of an API server's OpenAPI v3 documents by definition name.
 *
 * @param {(path: string) => Promise<object>} get the answer at a path of the server
 */
export async function fetchSchemas(get) {
  const { paths } = await get('/openapi/v3');
  const versions = Object.keys(paths).filter(path =>
    /^apis?\/.*v\d/.test(path),
  );
  const schemas = {};
  for (const version of versions) {
    const { components } = await get(`/openapi/v3/${version}`);
    Object.assign(schemas, components.schemas);
  }
  return schemas;
}
