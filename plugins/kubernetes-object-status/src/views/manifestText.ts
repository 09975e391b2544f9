import { isWithheld } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { stringify } from 'yaml';

/** Stands for a value that was not kept. @internal */
export const notKept = '(not kept)';

/** A manifest as YAML. @internal */
export function manifestText(manifest: Record<string, unknown>): string {
  return stringify(told(manifest), {
    // One value, one line: else a difference would be one of line breaks.
    lineWidth: 0,
    aliasDuplicateObjects: false,
  }).trimEnd();
}

/** Whether some of its values were not kept. @internal */
export function hasNotKept(value: unknown): boolean {
  if (isWithheld(value)) return true;
  return isNested(value) && Object.values(value).some(hasNotKept);
}

function told(value: unknown): unknown {
  if (isWithheld(value)) return notKept;
  if (Array.isArray(value)) return value.map(told);
  if (!isNested(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, told(each)]),
  );
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
