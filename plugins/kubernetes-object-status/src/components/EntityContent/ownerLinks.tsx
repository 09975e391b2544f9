import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import {
  EntityRefLinks,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { ReactElement } from 'react';

/**
 * Links to the owners of an entity; `undefined` where nobody owns it.
 *
 * @internal
 */
export function ownerLinks(entity: Entity): ReactElement | undefined {
  const owners = getEntityRelations(entity, RELATION_OWNED_BY);
  if (owners.length === 0) return undefined;
  return <EntityRefLinks key="owner" entityRefs={owners} defaultKind="group" />;
}
