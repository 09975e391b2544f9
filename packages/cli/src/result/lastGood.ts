import {
  Comparison,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { isWithheld } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { FollowedExecution } from '../following/followExecution';
import { plainText } from '../texts/plainText';
import { counted } from '../texts/words';
import { decisiveStep } from './explanation';

/** More than a few lines are for the page: there all of it is compared. */
const mostLines = 5;
const longestValue = 60;

function valueText(value: unknown): string {
  if (value === undefined) return 'not set';
  if (isWithheld(value)) return 'a value that is not kept';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longestValue
    ? `${text.slice(0, longestValue - 3)}...`
    : text;
}

function imageLines({ images }: Comparison): string[] {
  return images.map(
    ({ kind, name, container, before, after }) =>
      `image of ${container} in ${kind} ${name}: ${valueText(
        before,
      )} -> ${valueText(after)}`,
  );
}

/** Images have lines of their own. */
function isImage(path: string): boolean {
  return /[cC]ontainers\[[^\]]+\]\.image$/.test(path);
}

function objectLines({ objects }: Comparison): string[] {
  return objects.flatMap(({ change, kind, name, fields, unknown }) => {
    if (unknown) return [];
    if (change === 'Added') return [`${kind} ${name} is new`];
    if (change === 'Removed')
      return [`${kind} ${name} is not applied any more`];
    return fields
      .filter(({ path }) => !isImage(path))
      .map(
        ({ path, before, after }) =>
          `${path} of ${kind} ${name}: ${valueText(before)} -> ${valueText(
            after,
          )}`,
      );
  });
}

function settingLines({ settings }: Comparison): string[] {
  return settings.map(
    ({ setting, before, after }) =>
      `${setting} of the check: ${valueText(before)} -> ${valueText(after)}`,
  );
}

/**
 * What is different from the last good execution, in a few lines, beside the
 * step that decided; nothing where there is none to compare with.
 *
 * @internal
 */
export function lastGoodLines(
  step: StepExecution,
  { execution, lastGood }: FollowedExecution,
): string[] {
  if (!lastGood || decisiveStep(execution) !== step) return [];
  const { before } = lastGood;
  const name = before.version ?? before.title ?? before.id;
  const lines = [
    ...imageLines(lastGood),
    ...objectLines(lastGood),
    ...settingLines(lastGood),
  ];
  const more = lines.length - mostLines;
  const told = [
    lines.length > 0
      ? `since ${name}, the last good one:`
      : `nothing that is kept, since ${name}, the last good one`,
    ...lines.slice(0, mostLines),
    ...(more > 0 ? [`and ${counted(more, 'more difference')}`] : []),
  ];
  return told.map(plainText);
}
