import { z } from 'zod';
import { usageError } from '../errors';
import { FieldPath, ParsedDocument, parseDocuments } from './parseDocuments';
import { InputText } from './readInput';

/** A Kubernetes object as somebody wrote it or kubectl printed it. @internal */
export interface Manifest {
  value: ManifestValue;
  /** `file:line` of a field. */
  locate(path: FieldPath): string;
}

const manifestSchema = z.looseObject({
  apiVersion: z.string().min(1),
  kind: z.string().min(1),
  metadata: z.looseObject({
    name: z.string().min(1),
    namespace: z.string().optional(),
    uid: z.string().optional(),
    resourceVersion: z.string().optional(),
    generation: z.number().optional(),
  }),
});

/** @internal */
export type ManifestValue = z.infer<typeof manifestSchema>;

const listSchema = z.looseObject({
  apiVersion: z.string().optional(),
  kind: z.string().regex(/List$/),
  metadata: z
    .looseObject({ name: z.unknown().optional() })
    .optional()
    .catch(undefined),
  items: z.array(z.unknown()),
});

/**
 * The objects of these texts, in order, lists taken apart.
 *
 * @throws CommandError - exit code 2, with file and line
 * @internal
 */
export function readManifests(inputs: InputText[]): Manifest[] {
  return inputs.flatMap(({ file, text }) =>
    parseDocuments(file, text).flatMap(document =>
      manifestsOf(document.value, [], document),
    ),
  );
}

function manifestsOf(
  value: unknown,
  path: FieldPath,
  document: ParsedDocument,
): Manifest[] {
  const list = listSchema.safeParse(value);
  if (list.success && isList(list.data)) {
    return itemsOf(list.data).flatMap((item, index) =>
      manifestsOf(item, [...path, 'items', index], document),
    );
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      manifestsOf(item, [...path, index], document),
    );
  }
  return [requireManifest(value, path, document)];
}

/** A list has no name; a custom kind that is called so has one. */
function isList({ kind, metadata }: z.infer<typeof listSchema>): boolean {
  return kind === 'List' || metadata?.name === undefined;
}

/** A list of one kind may leave the kind of its items to its own name. */
function itemsOf(list: z.infer<typeof listSchema>): unknown[] {
  const kind = list.kind.slice(0, -'List'.length);
  if (kind === '') return list.items;
  const own = { apiVersion: list.apiVersion, kind };
  return list.items.map(item =>
    typeof item === 'object' && item !== null ? { ...own, ...item } : item,
  );
}

function requireManifest(
  value: unknown,
  path: FieldPath,
  document: ParsedDocument,
): Manifest {
  const locate = (field: FieldPath) => document.locate([...path, ...field]);
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return { value: parsed.data, locate };
  throw usageError(`${locate([])}: ${whatIsMissing(value)}`);
}

const anyObjectSchema = z.looseObject({
  apiVersion: z.unknown().optional(),
  kind: z.unknown().optional(),
  metadata: z
    .looseObject({
      name: z.unknown().optional(),
      generateName: z.unknown().optional(),
    })
    .optional()
    .catch(undefined),
});

function whatIsMissing(value: unknown): string {
  const parsed = anyObjectSchema.safeParse(value);
  if (!parsed.success) return 'this is not a Kubernetes object';
  const { apiVersion, kind, metadata } = parsed.data;
  if (typeof kind !== 'string') return 'this object has no "kind"';
  if (typeof apiVersion !== 'string') return `${kind} has no "apiVersion"`;
  if (metadata?.name !== undefined) {
    return `${kind} has a name or another identity field that is not a string`;
  }
  return metadata?.generateName === undefined
    ? `${kind} has no "metadata.name"`
    : `${kind} has only a "generateName": create it with "kubectl create -o json" and give its output`;
}
