import { isEqual, Json, listAt, textAt } from '../registry/fields';
import { KubernetesObject } from '../registry/Registry';
import { readFieldsV1, writeFieldsV1 } from './fieldsV1';

/** What one manager owns of an object. @internal */
export interface ManagedEntry {
  manager: string;
  operation: 'Apply' | 'Update';
  apiVersion: string;
  subresource: string;
  time: string;
  paths: ReadonlySet<string>;
}

/** Who owns what of an object. @internal */
export function readManagedFields(object: KubernetesObject): ManagedEntry[] {
  return listAt(object, 'metadata', 'managedFields').map(entry => ({
    manager: textAt(entry, 'manager') ?? '',
    operation: entry.operation === 'Apply' ? 'Apply' : 'Update',
    apiVersion: textAt(entry, 'apiVersion') ?? object.apiVersion,
    subresource: textAt(entry, 'subresource') ?? '',
    time: textAt(entry, 'time') ?? '',
    paths: readFieldsV1(entry.fieldsV1),
  }));
}

/** The entries as the object carries them; those that own nothing are left out. @internal */
export function writeManagedFields(entries: ManagedEntry[]): Json[] {
  return entries
    .filter(({ paths }) => paths.size > 0)
    .sort(inOrder)
    .map(({ manager, operation, apiVersion, subresource, time, paths }) => ({
      manager,
      operation,
      apiVersion,
      time,
      fieldsType: 'FieldsV1',
      fieldsV1: writeFieldsV1([...paths].sort()),
      ...(subresource ? { subresource } : {}),
    }));
}

// As the real server has them: those of applies first, the oldest first.
function inOrder(one: ManagedEntry, other: ManagedEntry): number {
  const [left, right] = [one, other].map(
    ({ operation, time, manager }) => `${operation} ${time} ${manager}`,
  );
  return left < right ? -1 : 1;
}

/** Whether two entries are of the same manager. @internal */
export function isSameManager(
  one: Omit<ManagedEntry, 'paths' | 'time'>,
  other: Omit<ManagedEntry, 'paths' | 'time'>,
): boolean {
  const idOf = ({
    manager,
    operation,
    apiVersion,
    subresource,
  }: typeof one) => [manager, operation, apiVersion, subresource];
  return isEqual(idOf(one), idOf(other));
}
