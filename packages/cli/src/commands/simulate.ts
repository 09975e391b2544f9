import { simulateInputSchema } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  SimulateResult,
  simulateWith,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { exitCodeOfOutcome, exitCodes } from '../exitCodes';
import { Host } from '../host/Host';
import { plainText } from '../texts/plainText';
import { tableLines } from '../texts/table';
import { statusWord } from '../texts/words';
import { EngineCommandOptions } from './evaluate';
import { casesOf, parseAs, readEngineDocuments } from './readEngineInput';
import { readRules } from './readRules';
import { openConsole } from './Session';
import { writeResults } from './writeResults';

/**
 * Runs the stabilization engine in virtual time, without a server.
 *
 * @returns 0 when it answered, or with `--exit-code` that of the worst outcome
 * @internal
 */
export async function simulate(
  path: string,
  options: EngineCommandOptions,
  host: Host,
): Promise<number> {
  const console = openConsole(host, options, 'json');
  const rules = await readRules(options, host);
  const { documents } = await readEngineDocuments(path, host);
  const cases = options.cases ? casesOf(documents) : documents.slice(0, 1);
  const results = cases.map(document => {
    const input = parseAs(simulateInputSchema, document);
    const { id, objectStatusCheck, applied, events, until } = input;
    return simulateWith(
      { id, objectStatusCheck, applied, events, until },
      { rules },
    );
  });
  writeResults(results, linesOf, options.cases === true, console);
  return options.exitCode ? worstExitCode(results) : exitCodes.successful;
}

function linesOf({ id, outcome, at, timeline }: SimulateResult): string[] {
  const head = id === undefined ? '' : `${plainText(id)}: `;
  const end =
    outcome === null ? 'no outcome' : `${statusWord(outcome)} at ${at} s`;
  const rows = timeline.map(instant => [
    `${instant.at} s`,
    instant.phase,
    instant.aggregate ? statusWord(instant.aggregate) : '',
    plainText(instant.why),
  ]);
  return [`${head}${end}`, ...tableLines(rows, '  ')];
}

// The order in which an execution takes the outcome of its worst step.
const worstFirst: number[] = [
  exitCodes.failed,
  exitCodes.timedOut,
  exitCodes.inconclusive,
  exitCodes.superseded,
  exitCodes.cancelled,
];

function worstExitCode(results: SimulateResult[]): number {
  const codes = results.map(({ outcome }) =>
    exitCodeOfOutcome(outcome ?? undefined),
  );
  return worstFirst.find(code => codes.includes(code)) ?? exitCodes.successful;
}
