import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** The tabs of an object's drawer. @internal */
export const objectTabs = ['summary', 'events', 'log', 'manifest'] as const;

/** @internal */
export type ObjectTab = (typeof objectTabs)[number];

/** Of the page of one object, below that of its execution. @internal */
export const objectRoute = 'steps/:n/objects/:uid';

/** What names an object in an address. @internal */
export type AddressedObject = Pick<ObjectRow, 'id' | 'uid'>;

/**
 * Where the drawer of an object is: below the address of its execution.
 *
 * @param execution - path of the execution, without a slash at its end
 * @internal
 */
export function objectPath(
  execution: string,
  step: number,
  { id, uid }: AddressedObject,
): string {
  return `${execution}/steps/${step}/objects/${encodeURIComponent(uid ?? id)}`;
}

/**
 * The same with what the reader has set on the page, and the tab.
 *
 * @internal
 */
export function objectLocation(
  execution: string,
  place: { step: number; object: AddressedObject; tab?: ObjectTab },
  search: string,
): { pathname: string; search: string } {
  const params = new URLSearchParams(search);
  params.delete('tab');
  if (place.tab !== undefined && place.tab !== 'summary') {
    params.set('tab', place.tab);
  }
  return {
    pathname: objectPath(execution, place.step, place.object),
    search: params.toString(),
  };
}

/** The tab of an address; an unknown one is the first. @internal */
export function tabOf(search: string): ObjectTab {
  const tab = new URLSearchParams(search).get('tab');
  return objectTabs.find(each => each === tab) ?? 'summary';
}

/** The object that an address names, among the rows of its step. @internal */
export function addressedRow<T extends AddressedObject>(
  rows: readonly T[],
  uidOrId: string,
): T | undefined {
  return (
    rows.find(({ id }) => id === uidOrId) ??
    rows.find(({ uid }) => uid === uidOrId)
  );
}
