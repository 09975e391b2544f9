import { CelRule } from '../rules/own/CelRule';
import { isOneOf } from './expressions';

/** The words of a phase by the status that they mean; any other word is not yet. */
export interface Phases {
  paused?: string[];
  failed?: string[];
  successful: string[];
}

/** The rule of kinds that name the state they are in by one word at a path. */
export function phases(
  path: string,
  { paused, failed, successful }: Phases,
): Omit<CelRule, 'group' | 'kind'> {
  return {
    ...(paused && { paused: isOneOf(path, paused) }),
    ...(failed && { failed: isOneOf(path, failed) }),
    successful: isOneOf(path, successful),
  };
}
