import { unknownResource } from '../registry/refusals';
import { KindName } from '../registry/Registry';
import { apiVersionOf, KindDefinition } from './KindDefinition';
import { kindTable } from './kindTable';

const byName = new Map(
  kindTable.map(kind => [`${apiVersionOf(kind)} ${kind.kind}`, kind]),
);
const byPlural = new Map(
  kindTable.map(kind => [`${apiVersionOf(kind)} ${kind.plural}`, kind]),
);

/** The kind of that name, `undefined` where it is not served. @internal */
export function findKind(name: KindName): KindDefinition | undefined {
  return byName.get(`${name.apiVersion} ${name.kind}`);
}

/** @throws StatusError - 404, the kind is not served @internal */
export function requireKind(name: KindName): KindDefinition {
  const kind = findKind(name);
  if (!kind) throw unknownResource();
  return kind;
}

/** The kind that a path names; `undefined` where it is not served. @internal */
export function findResource(
  apiVersion: string,
  plural: string,
): KindDefinition | undefined {
  return byPlural.get(`${apiVersion} ${plural}`);
}
