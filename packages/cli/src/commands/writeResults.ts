import { Console } from '../host/Console';

/**
 * Writes what the engine answered in the format that was asked for. JSON is an
 * array only where cases were given.
 *
 * @internal
 */
export function writeResults<T>(
  results: T[],
  linesOf: (result: T) => string[],
  isCases: boolean,
  console: Console,
): void {
  switch (console.options.format) {
    case 'text':
      for (const result of results) console.result(linesOf(result));
      break;
    case 'ndjson':
      for (const result of results) console.json(result);
      break;
    default:
      console.json(isCases ? results : results[0]);
  }
}
