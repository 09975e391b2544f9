import { isRecord } from './fields';

/** Stands in a stored manifest for a value that is never stored. @public */
export const withheldMarker = { $withheld: true } as const;

/** Whether a value of a manifest was withheld from storage. @public */
export function isWithheld(value: unknown): boolean {
  return isRecord(value) && value.$withheld === true;
}
