import { knownStatus } from '../../views/statusMark';
import { tokens } from '../tokens';

/** Colours of the status that has to last. @internal */
export function toneOf(status: string): string {
  const known = knownStatus(status);
  if (known === 'Successful') return tokens.ok;
  return known === 'Failed' ? tokens.bad : tokens.none;
}
