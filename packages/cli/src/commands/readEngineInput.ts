import { z } from 'zod';
import { usageError } from '../errors';
import { Host } from '../host/Host';
import { ParsedDocument, parseDocuments } from '../manifests/parseDocuments';
import { readInputs } from '../manifests/readInput';
import { plainText } from '../texts/plainText';

/** Recordings of 2,000 cases are some 100 MiB; nothing is sent anywhere. */
const maxInputBytes = 512 * 1024 * 1024;

/** The documents of a file or stdin: one for JSON and YAML, one a line for NDJSON. @internal */
export async function readEngineDocuments(
  path: string,
  host: Host,
): Promise<{ file: string; documents: ParsedDocument[] }> {
  const [input] = await readInputs([path], host, maxInputBytes);
  if (!input) throw usageError(`${path}: is a folder without a file to read`);
  const documents = parseDocuments(input.file, input.text);
  if (documents.length === 0) throw usageError(`${input.file}: is empty`);
  return { file: input.file, documents };
}

/** The cases of `--cases`: one array, or a case for each document. @internal */
export function casesOf(documents: ParsedDocument[]): ParsedDocument[] {
  const [first, ...others] = documents;
  if (others.length > 0 || !Array.isArray(first?.value)) return documents;
  return first.value.map((value, index) => ({
    value,
    locate: path => first.locate([index, ...path]),
  }));
}

/**
 * The document as the schema has it.
 *
 * @throws CommandError - exit code 2, with file, line and field
 * @internal
 */
export function parseAs<T>(schema: z.ZodType<T>, document: ParsedDocument): T {
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue.path.filter(part => typeof part !== 'symbol');
  const field = path.length > 0 ? `${path.join('.')}: ` : '';
  throw usageError(
    plainText(`${document.locate(path)}: ${field}${issue.message}`),
  );
}
