import { randomInt } from 'node:crypto';
import { ObjectMeta } from './Registry';

// Without vowels and without what looks alike, as Kubernetes does it, so that no word comes about
// (Kubernetes API concepts, generated names).
const letters = 'bcdfghjklmnpqrstvwxz2456789';
const suffixLength = 5;
const maxPrefixLength = 58;

/** The name that was given, or one that begins with `generateName`. @internal */
export function completeName(metadata: Partial<ObjectMeta>): string {
  if (metadata.name) return metadata.name;
  if (!metadata.generateName) return '';
  const suffix = Array.from(
    { length: suffixLength },
    () => letters[randomInt(letters.length)],
  ).join('');
  return metadata.generateName.slice(0, maxPrefixLength) + suffix;
}
