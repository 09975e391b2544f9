import { Behaviour, behaviours } from '../behaviours';
import { UnknownNameError } from './UnknownNameError';

/** @throws UnknownNameError - says which there are @internal */
export function requireBehaviour(name: string): Behaviour {
  const behaviour = behaviours.find(each => each.name === name);
  if (behaviour) return behaviour;
  const known = behaviours.map(each => each.name);
  throw new UnknownNameError('behaviour', name, known);
}
