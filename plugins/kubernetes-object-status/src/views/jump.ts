import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ObjectTable } from './objectTables';
import { walk } from './objectTree';

/** An object of a step. @internal */
export interface ObjectPlace {
  step: number;
  id: string;
}

/**
 * The judged objects that are not Successful, from top to bottom.
 *
 * @internal
 */
export function placesToLookAt(
  step: number,
  tables: readonly ObjectTable[],
): ObjectPlace[] {
  return tables.flatMap(({ nodes }) =>
    [...walk(nodes)]
      .filter(({ row, isContext }) => !isContext && isOpenQuestion(row))
      .map(({ row }) => ({ step, id: row.id })),
  );
}

/**
 * The place after, or before, the present one; round at the ends.
 *
 * @internal
 */
export function neighbourOf(
  places: readonly ObjectPlace[],
  present: ObjectPlace | undefined,
  direction: 1 | -1,
): ObjectPlace | undefined {
  const index = places.findIndex(
    ({ step, id }) => step === present?.step && id === present.id,
  );
  if (index < 0) return direction === 1 ? places[0] : places.at(-1);
  return places[(index + direction + places.length) % places.length];
}

function isOpenQuestion({ counted, status }: ObjectRow): boolean {
  return counted && status !== 'Successful';
}
