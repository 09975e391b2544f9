import {
  evaluateCaseSchema,
  evaluateInputSchema,
  kubernetesObjectSchema,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  evaluate as evaluateObjects,
  EvaluateInput,
  EvaluateResult,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { exitCodes } from '../exitCodes';
import { Host } from '../host/Host';
import { ParsedDocument } from '../manifests/parseDocuments';
import { plainText } from '../texts/plainText';
import { tableLines } from '../texts/table';
import { statusWord } from '../texts/words';
import { casesOf, parseAs, readEngineDocuments } from './readEngineInput';
import { readRules, RuleOptions } from './readRules';
import { CommonOptions, openConsole } from './Session';
import { writeResults } from './writeResults';

/** @internal */
export interface EngineCommandOptions extends CommonOptions, RuleOptions {
  cases?: boolean;
  exitCode?: boolean;
}

/**
 * Judges objects without a server.
 *
 * @returns 0 when it answered, or with `--exit-code`: 0 all Successful, 1 one Failed, else 6
 * @internal
 */
export async function evaluate(
  path: string,
  options: EngineCommandOptions,
  host: Host,
): Promise<number> {
  const console = openConsole(host, options, 'json');
  const rules = await readRules(options, host);
  const { documents } = await readEngineDocuments(path, host);
  const results = options.cases
    ? casesOf(documents).map(document => {
        const { id, ...input } = parseAs(evaluateCaseSchema, document);
        return { id, ...evaluateObjects(inputOf(input), rules) };
      })
    : [evaluateObjects(readInput(documents), rules)];
  writeResults(results, linesOf, options.cases === true, console);
  return options.exitCode ? exitCodeOf(results) : exitCodes.successful;
}

/** A case may have fields that are only there for its reader. */
function inputOf({ objects, applied, now, options }: EvaluateInput) {
  return { objects, applied, now, options };
}

/** A List, an array, objects one after the other, or `{ objects, ... }`. */
function readInput(documents: ParsedDocument[]): EvaluateInput {
  const [first, ...others] = documents;
  if (others.length === 0 && isFullInput(first.value)) {
    return inputOf(parseAs(evaluateInputSchema, first));
  }
  return {
    objects: documents
      .flatMap(objectsOf)
      .map(document => parseAs(kubernetesObjectSchema, document)),
  };
}

function isFullInput(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'objects' in value &&
    !('kind' in value)
  );
}

function objectsOf(document: ParsedDocument): ParsedDocument[] {
  const { value } = document;
  if (Array.isArray(value)) return partsOf(document, value, []);
  const isList =
    typeof value === 'object' &&
    value !== null &&
    'items' in value &&
    (!('kind' in value) || /List$/.test(String(value.kind)));
  return isList && Array.isArray(value.items)
    ? partsOf(document, value.items, ['items'])
    : [document];
}

function partsOf(
  document: ParsedDocument,
  values: unknown[],
  place: string[],
): ParsedDocument[] {
  return values.flatMap((value, index) =>
    objectsOf({
      value,
      locate: path => document.locate([...place, index, ...path]),
    }),
  );
}

function linesOf(result: EvaluateResult & { id?: string }): string[] {
  const { id, aggregate, objects } = result;
  const head = id === undefined ? '' : `${plainText(id)}: `;
  const rows = objects.map(object => [
    plainText(`${object.kind} ${object.name}`),
    statusWord(object.status),
    plainText(object.reason),
    plainText(object.message),
  ]);
  return [`${head}${statusWord(aggregate)}`, ...tableLines(rows, '  ')];
}

function exitCodeOf(results: EvaluateResult[]): number {
  const aggregates = results.map(({ aggregate }) => aggregate);
  if (aggregates.includes('Failed')) return exitCodes.failed;
  return aggregates.every(aggregate => aggregate === 'Successful')
    ? exitCodes.successful
    : exitCodes.inconclusive;
}
