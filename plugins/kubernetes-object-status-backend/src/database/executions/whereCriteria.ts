import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { ExecutionFilter } from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { Knex } from 'knex';
import { whereGlob } from '../dialect';

/**
 * Adds permission criteria to a query over `execution`. Says the same as
 * `isWithin` does in memory, nothing being `null`: every part of it is true or
 * false, so that `not` turns it round.
 */
export function whereCriteria(
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<ExecutionFilter>,
): Knex.QueryBuilder {
  if (isAndCriteria(criteria)) {
    return query.where(builder => {
      for (const part of criteria.allOf) whereCriteria(builder, part);
    });
  }
  if (isOrCriteria(criteria)) {
    return query.where(builder => {
      for (const part of criteria.anyOf) {
        builder.orWhere(inner => void whereCriteria(inner, part));
      }
    });
  }
  if (isNotCriteria(criteria)) {
    return query.whereNot(inner => void whereCriteria(inner, criteria.not));
  }
  return whereFilter(query, criteria);
}

function whereFilter(query: Knex.QueryBuilder, filter: ExecutionFilter) {
  switch (filter.key) {
    case 'owner':
      return query.whereExists(ownersAdmitted(filter));
    case 'entityRef':
      return query.where(entityAdmitted(filter));
    case 'environment':
      return query.where(
        builder => void whereAdmitted(builder, 'execution.environment', filter),
      );
    default:
      return query.whereNotExists(targetsOutside(filter));
  }
}

function ownersAdmitted(filter: ExecutionFilter): Knex.QueryCallback {
  return builder => {
    builder
      .select('entity_owner.owner_ref')
      .from('entity_owner')
      .whereRaw('entity_owner.entity_ref = execution.entity_ref')
      .where(
        inner => void whereAdmitted(inner, 'entity_owner.owner_ref', filter),
      );
  };
}

function entityAdmitted(filter: ExecutionFilter): Knex.QueryCallback {
  return builder => {
    if (admitsNothingAtAll(filter)) {
      // An empty condition would be left out, and a `not` around it with it.
      builder.whereRaw('1 = 1');
      return;
    }
    builder
      .whereNotNull('execution.entity_ref')
      .where(
        inner => void whereAdmitted(inner, 'execution.entity_ref', filter),
      );
  };
}

/** A target that is not admitted; a cluster-scoped one has no namespace. */
function targetsOutside(filter: ExecutionFilter): Knex.QueryCallback {
  const column = `execution_target.${filter.key}`;
  return builder => {
    builder
      .select('execution_target.cluster')
      .from('execution_target')
      .whereRaw('execution_target.execution_id = execution.id')
      .whereNot(inner => {
        if (admitsNothingAtAll(filter)) {
          inner.whereRaw('1 = 1');
          return;
        }
        inner.where(column, '<>', '');
        inner.where(each => void whereAdmitted(each, column, filter));
      });
  };
}

/** `*` alone admits what has no value too. */
function admitsNothingAtAll({ match, values }: ExecutionFilter): boolean {
  return match === 'glob' && values.includes('*');
}

function whereAdmitted(
  query: Knex.QueryBuilder,
  column: string,
  { match, values }: ExecutionFilter,
): Knex.QueryBuilder {
  if (match !== 'glob' || values.length === 0) {
    return query.whereIn(column, values);
  }
  return query.where(builder => {
    for (const glob of values) {
      builder.orWhere(inner => void whereGlob(inner, column, glob));
    }
  });
}
