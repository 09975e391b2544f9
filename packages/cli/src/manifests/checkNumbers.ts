import { usageError } from '../errors';
import { Manifest } from './Manifest';

/** Fields that are whole numbers in every kind of these groups that has them. */
const numericFields = [
  'replicas',
  'minReadySeconds',
  'progressDeadlineSeconds',
  'revisionHistoryLimit',
  'completions',
  'parallelism',
  'backoffLimit',
  'activeDeadlineSeconds',
  'ttlSecondsAfterFinished',
];

const checkedGroups = ['apps', 'batch'];

/**
 * Refuses numbers that are none: the API server would not have taken them, so
 * these manifests cannot be what was applied.
 *
 * @throws CommandError - exit code 2, with file and line
 * @internal
 */
export function checkNumbers({ value, locate }: Manifest): void {
  const [group] = value.apiVersion.split('/');
  const { spec } = value;
  if (!checkedGroups.includes(group)) return;
  if (typeof spec !== 'object' || spec === null) return;
  for (const [field, given] of Object.entries(spec)) {
    const isFine = given === null || Number.isInteger(given);
    if (isFine || !numericFields.includes(field)) continue;
    throw usageError(
      `${locate([
        'spec',
        field,
      ])}: "${field}" must be a number, not ${JSON.stringify(given)}`,
    );
  }
}
