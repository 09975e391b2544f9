import Ajv2020 from 'ajv/dist/2020';
import { openApiDocument } from '../schema/openapi.generated';

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(openApiDocument, 'openapi');

/** The answers that the document has for a route, by status. */
type Answers = Record<string, { $ref?: string; content?: object }>;

/**
 * What of an answer is not as the OpenAPI document says; empty when all is.
 * Unknown fields are faults: what is answered is an allow-list.
 */
export function findDeviations(
  method: string,
  path: string,
  status: number,
  body: unknown,
): string[] {
  const template = findTemplate(path);
  if (!template)
    return status === 404 ? problemDeviations(body) : [`no ${path}`];
  const pathItem: Record<string, { responses: Answers }> =
    openApiDocument.paths[template];
  const operation = pathItem[method.toLocaleLowerCase('en-US')];
  if (!operation)
    return status === 404 ? problemDeviations(body) : [`no ${method}`];
  const key =
    String(status) in operation.responses ? String(status) : 'default';
  const answer = operation.responses[key];
  if (answer.$ref?.endsWith('/Problem')) return problemDeviations(body);
  if (answer.$ref ?? !answer.content) return [];
  const pointer = [
    template,
    method.toLocaleLowerCase('en-US'),
    'responses',
    key,
  ]
    .map(part => part.replace(/~/g, '~0').replace(/\//g, '~1'))
    .map(encodeURIComponent)
    .join('/');
  return deviations(
    `openapi#/paths/${pointer}/content/application~1json/schema`,
    body,
  );
}

/** The same of one event of a stream. */
export function findEventDeviations(event: unknown): string[] {
  const path = '~1v1~1executions~1%7Bid%7D~1events';
  return deviations(
    `openapi#/paths/${path}/get/responses/200/content/text~1event-stream/schema`,
    event,
  );
}

function problemDeviations(body: unknown): string[] {
  return deviations('openapi#/components/schemas/Problem', body);
}

function deviations(schema: string, body: unknown): string[] {
  const validate = ajv.getSchema(schema) ?? ajv.compile({ $ref: schema });
  if (validate(body)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

function findTemplate(path: string) {
  const templates = Object.keys(openApiDocument.paths) as Array<
    keyof typeof openApiDocument.paths
  >;
  return templates.find(template =>
    new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
}
