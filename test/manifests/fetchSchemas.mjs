/**
 * All schemas of an API server's OpenAPI v3 documents by definition name.
 *
 * @param {(path: string) => Promise<unknown>} get the answer at a path of the server
 * @returns {Promise<Record<string, object>>}
 * @throws Error - an answer is no OpenAPI document
 */
export async function fetchSchemas(get) {
  const paths = fieldOf(await get('/openapi/v3'), 'paths');
  const versions = Object.keys(paths).filter(path =>
    /^apis?\/.*v\d/.test(path),
  );
  /** @type {Record<string, object>} */
  const schemas = {};
  for (const version of versions) {
    const document = await get(`/openapi/v3/${version}`);
    Object.assign(schemas, fieldOf(fieldOf(document, 'components'), 'schemas'));
  }
  return schemas;
}

/**
 * @param {unknown} answer
 * @param {string} name
 * @returns {object}
 */
function fieldOf(answer, name) {
  const field = Object(answer)[name];
  if (typeof field === 'object' && field !== null) return field;
  throw new Error(`The API server's OpenAPI document has no ${name}.`);
}
