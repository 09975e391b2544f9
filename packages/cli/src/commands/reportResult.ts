import { CiRun } from '../ci/ciSystems';
import { FollowedExecution } from '../following/followExecution';
import { Console } from '../host/Console';
import { Host } from '../host/Host';
import { annotationLines } from '../result/annotations';
import { renderResult } from '../result/renderResult';
import { judgeExecution, Requirements } from '../result/requirements';
import { writeJunit, writeSummary } from '../result/reportFiles';

/** Where results go beside stdout, and what a success must be. @internal */
export interface ReportOptions extends Requirements {
  junit?: string;
  summary?: string;
}

/** @internal */
export interface ReportContext {
  options: ReportOptions;
  run: CiRun | undefined;
  host: Host;
  console: Console;
}

/**
 * Tells the result everywhere that it is wanted.
 *
 * @returns the exit code
 * @internal
 */
export async function reportResult(
  seen: FollowedExecution,
  context: ReportContext,
): Promise<number> {
  const { options, run, host, console } = context;
  const { exitCode, because } = judgeExecution(seen.execution, options);
  if (run?.hasAnnotations) {
    for (const line of annotationLines(seen)) console.command(line);
  }
  writeResult(seen, console);
  if (because) console.error(because);
  const summary = options.summary ?? run?.summaryFile;
  const onFault = (sentence: string) => console.error(sentence);
  if (options.junit) await writeJunit(options.junit, seen, host, onFault);
  if (summary) await writeSummary(summary, seen, host, onFault);
  return exitCode;
}

/** The result on stdout, in the format asked for. @internal */
export function writeResult(seen: FollowedExecution, console: Console): void {
  const { execution, objects, transitions } = seen;
  switch (console.options.format) {
    case 'json':
      console.json({ ...execution, objects: Object.fromEntries(objects) });
      break;
    case 'ndjson':
      for (const transition of transitions) {
        console.json({ type: 'transition', ...transition });
      }
      for (const [step, rows] of objects) {
        for (const row of rows) console.json({ type: 'object', step, ...row });
      }
      console.json({ type: 'execution', ...execution });
      break;
    default:
      console.result(renderResult(seen, console.style));
  }
}
