import { Problem } from './Problem';

/** Deeper than any manifest; far from where a recursion runs out of stack. */
const deepest = 200;

/**
 * Refuses bodies that are nested too deeply to be walked through.
 *
 * @throws Problem - deeper than 200 levels
 */
export function requireShallow(body: unknown): void {
  let level = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) {
      throw new Problem({
        status: 400,
        code: 'TooDeep',
        message: `The body is nested deeper than ${deepest} levels`,
        faults: [{ pointer: '', message: `is deeper than ${deepest} levels` }],
      });
    }
    level = level.flatMap(value =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
}
