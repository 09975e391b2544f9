import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Faults } from './Faults';

/** An entity ref written in full and in lower case, as the catalog compares them. */
export function resolveEntityRef(
  entityRef: string | undefined,
  faults: Faults,
): string | undefined {
  if (entityRef === undefined) return undefined;
  try {
    return stringifyEntityRef(parseEntityRef(entityRef));
  } catch {
    // The parser's own message repeats what was given, without saying what to do.
    faults.add(
      'InvalidEntityRef',
      '/entityRef',
      `"${entityRef}" is no entity ref: write it like component:default/checkout`,
    );
    return undefined;
  }
}
