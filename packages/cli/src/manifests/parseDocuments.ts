import {
  Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  Scalar,
  ScalarTag,
  Tags,
  visit,
} from 'yaml';
import { usageError } from '../errors';
import { JsonPiece, splitJson } from './splitJson';

/** Keys and positions that lead to a field. @internal */
export type FieldPath = Array<string | number>;

/** One document of a file. @internal */
export interface ParsedDocument {
  value: unknown;
  /** `file:line` of a field, or of the nearest one around it that is there. */
  locate(path: FieldPath): string;
}

/** As many aliases as anyone writes by hand; an alias bomb needs far more. */
const maxAliasCount = 100;

// What kubectl's YAML does not resolve although YAML 1.1 does: times, and 1:30 as 90.
const unresolvedTags = /:(timestamp|binary|omap|pairs|set|merge)$/;

/** `0o644`: YAML 1.2's way, which kubectl takes too. */
const newOctal: ScalarTag = {
  default: true,
  tag: 'tag:yaml.org,2002:int',
  test: /^[-+]?0o[0-7_]+$/,
  resolve: text => Number.parseInt(text.replace(/_|0o/g, ''), 8),
};

/**
 * The documents of a YAML or JSON file, JSON documents one after the other included.
 *
 * YAML is read as kubectl reads it, in version 1.1: `0644` is octal and `yes` is
 * true, or the portal would compare something else than what was applied.
 *
 * @throws CommandError - exit code 2, with file and line
 * @internal
 */
export function parseDocuments(file: string, text: string): ParsedDocument[] {
  const body = text.replace(/^\ufeff/, '');
  const json = parseJson(file, body);
  return json ?? parseYaml(file, body, 0);
}

function parseJson(file: string, text: string): ParsedDocument[] | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const whole = jsonOf(text);
  const pieces =
    whole === undefined
      ? splitJson(text).map(piece => ({ ...piece, value: jsonOf(piece.text) }))
      : [{ text, line: 0, value: whole }];
  // Not JSON after all, or broken: the YAML parser knows which, and where.
  if (pieces.some(({ value }) => value === undefined)) return undefined;
  return pieces.map(piece => ({
    value: piece.value,
    locate: path => locateInJson(file, piece, path),
  }));
}

/** Positions are wanted for errors only, so they are looked for only then. */
function locateInJson(
  file: string,
  { text, line }: JsonPiece,
  path: FieldPath,
): string {
  const [document] = parseYaml(file, text, line);
  return document?.locate(path) ?? `${file}:${line + 1}`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseYaml(
  file: string,
  text: string,
  firstLine: number,
): ParsedDocument[] {
  const lines = new LineCounter();
  const placeOf = (offset: number) =>
    `${file}:${firstLine + lines.linePos(offset).line}`;
  const documents = parseAllDocuments(text, {
    version: '1.1',
    merge: false,
    customTags: tags => [...tags.filter(isResolved), newOctal],
    prettyErrors: false,
    lineCounter: lines,
  });
  if ('empty' in documents) return [];
  return documents
    .map(document => readDocument(document, file, placeOf))
    .filter(document => document !== undefined);
}

function isResolved(tag: Tags[number]): boolean {
  if (typeof tag === 'string') return true;
  const isSexagesimal = 'format' in tag && tag.format === 'TIME';
  return !isSexagesimal && !unresolvedTags.test(tag.tag);
}

function readDocument(
  document: Document.Parsed,
  file: string,
  placeOf: (offset: number) => string,
): ParsedDocument | undefined {
  const [fault] = document.errors;
  if (fault) {
    throw usageError(`${placeOf(fault.pos[0])}: ${firstLineOf(fault.message)}`);
  }
  refuseMergeKeys(document, placeOf);
  const value = valueOf(document, file);
  if (value === null || value === undefined) return undefined;
  return {
    value,
    locate: path => placeOf(offsetOf(document, path)),
  };
}

function refuseMergeKeys(
  document: Document.Parsed,
  placeOf: (offset: number) => string,
): void {
  visit(document, {
    Pair(_, { key }) {
      const isMerge =
        isScalar(key) && key.value === '<<' && key.type === Scalar.PLAIN;
      if (!isMerge) return;
      throw usageError(
        `${placeOf(
          key.range?.[0] ?? 0,
        )}: merge keys (<<) are not read: write the fields out`,
      );
    },
  });
}

function valueOf(document: Document.Parsed, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount });
  } catch (error) {
    throw usageError(
      `${file}: more than ${maxAliasCount} YAML aliases (*name): write the values out`,
      error,
    );
  }
}

/** Offset of the deepest field of the path that is there. */
function offsetOf(document: Document.Parsed, path: FieldPath): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? node.range?.[0] ?? 0 : 0;
  for (const part of path) {
    const child = childOf(node, part);
    if (!child) break;
    offset = child.offset ?? offset;
    node = child.node;
  }
  return offset;
}

function childOf(
  node: unknown,
  part: string | number,
): { node: unknown; offset?: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      ({ key }) => isScalar(key) && String(key.value) === String(part),
    );
    if (!pair || !isScalar(pair.key)) return undefined;
    return { node: pair.value, offset: pair.key.range?.[0] };
  }
  if (!isSeq(node)) return undefined;
  const item: unknown = node.items[Number(part)];
  return isNode(item) ? { node: item, offset: item.range?.[0] } : undefined;
}

function firstLineOf(text: string): string {
  return text.split('\n', 1)[0];
}
