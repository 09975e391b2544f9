import { CelRule } from '../rules/own/CelRule';

/** The words of a phase, by the status that they mean; any other word is not yet. */
export interface Phases {
  /** Where the word stands; default: `status.phase`. */
  path?: string;
  paused?: string[];
  failed?: string[];
  successful: string[];
}

/** The expression that is true when one of the words stands at a path. */
export function isOneOf(path: string, words: string[]): string {
  const list = words.map(word => `'${word}'`).join(', ');
  return `at(object, '${path}', '') in [${list}]`;
}

/** Rules of kinds that name the state they are in by one word. */
export function byPhase(
  group: string,
  kinds: string[],
  { path = 'status.phase', paused, failed, successful }: Phases,
  also: Partial<CelRule> = {},
): CelRule[] {
  return kinds.map(kind => ({
    group,
    kind,
    ...(paused && { paused: isOneOf(path, paused) }),
    ...(failed && { failed: isOneOf(path, failed) }),
    successful: isOneOf(path, successful),
    ...also,
  }));
}
