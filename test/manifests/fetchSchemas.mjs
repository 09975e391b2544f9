/**
 * All schemas of an API server's OpenAPI v3 documents by definition name.
 *
 * @param {(path: string) => Promise<any>} get the answer at a path of the server
 * @returns {Promise<Record<string, object>>}
 */
export async function fetchSchemas(get) {
  const { paths } = await get('/openapi/v3');
  const versions = Object.keys(paths).filter(path =>
    /^apis?\/.*v\d/.test(path),
  );
  /** @type {Record<string, object>} */
  const schemas = {};
  for (const version of versions) {
    const { components } = await get(`/openapi/v3/${version}`);
    Object.assign(schemas, components.schemas);
  }
  return schemas;
}
