import { text } from '../kubernetes/fields';
import { groupOf } from '../kubernetes/identity';

/** A manifest, or a live object. */
export type Manifest = Record<string, unknown>;

/** How people call it: `Deployment web`. */
export function titleOf(manifest: Manifest): string {
  const { kind, name } = {
    kind: text(manifest, 'kind'),
    name: nameOf(manifest),
  };
  return `${kind} ${name}`;
}

/** Its name; empty where it has none. */
export function nameOf(manifest: Manifest): string {
  return text(manifest, 'metadata.name') ?? '';
}

/** Whether two lie in one namespace, as far as both say where they lie. */
export function isInSameNamespace(one: Manifest, other: Manifest): boolean {
  const here = text(one, 'metadata.namespace');
  const there = text(other, 'metadata.namespace');
  return here === undefined || there === undefined || here === there;
}

/** Whether two are the same object, in whatever version of its API. */
export function isSameObject(one: Manifest, other: Manifest): boolean {
  const group = (of: Manifest) => groupOf(text(of, 'apiVersion') ?? '');
  return (
    titleOf(one) === titleOf(other) &&
    group(one) === group(other) &&
    isInSameNamespace(one, other)
  );
}
