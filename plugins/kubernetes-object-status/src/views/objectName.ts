/**
 * How an object is called in a sentence. Kinds are not translated, and the
 * name always follows the kind, so this is the same in every language.
 *
 * @internal
 */
export function objectName(object: { kind: string; name: string }): string {
  return `${object.kind} ${object.name}`;
}
