/** API group of an apiVersion; the core group is the empty string. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** Key of a kind whatever its version: `apps/Deployment`, `/Pod`. */
export function kindKey(apiVersion: string, kind: string): string {
  return `${groupOf(apiVersion)}/${kind}`;
}

/** An object that is known by name. @public */
export interface NamedObject {
  cluster: string;
  apiVersion: string;
  kind: string;
  namespace?: string;
  name: string;
}

/**
 * Key of an object known by name: the same for every version of its kind. It is
 * the id of an applied object within its step.
 *
 * @public
 */
export function identityKey(named: NamedObject): string {
  return [
    named.cluster,
    kindKey(named.apiVersion, named.kind),
    named.namespace ?? '',
    named.name,
  ].join('|');
}
