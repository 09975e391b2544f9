import { applyPatch, Operation } from 'rfc6902';
import { z } from 'zod';
import { isJson, Json } from '../registry/fields';
import { badRequest } from '../registry/refusals';
import { StatusError } from '../registry/StatusError';

const valueOperation = z.object({
  op: z.enum(['add', 'replace', 'test']),
  path: z.string(),
  value: z.unknown(),
});
const removal = z.object({ op: z.literal('remove'), path: z.string() });
const transfer = z.object({
  op: z.enum(['copy', 'move']),
  path: z.string(),
  from: z.string(),
});
const schema = z.array(z.union([valueOperation, removal, transfer]));

/**
 * Applies a JSON patch (RFC 6902).
 *
 * @throws StatusError - 400, it is no patch; 422, it does not fit to the object
 * @internal
 */
export function jsonPatch(target: Json, patch: unknown): Json {
  const parsed = schema.safeParse(patch);
  if (!parsed.success) {
    throw badRequest(
      'the JSON patch cannot be read; send a list of operations with op, path and value or from',
    );
  }
  const result = structuredClone(target);
  const operations = parsed.data.map(
    (operation): Operation =>
      'from' in operation || operation.op === 'remove'
        ? operation
        : { ...operation, value: operation.value },
  );
  const hasFailed = applyPatch(result, operations).some(
    error => error !== null,
  );
  if (hasFailed) {
    throw new StatusError(
      422,
      'Invalid',
      'the server rejected our request due to an error in our request',
      {},
    );
  }
  return isJson(result) ? result : target;
}
