import {
  AfterwatchNote,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { FollowedExecution } from '../following/followExecution';
import { durationText, secondsBetween } from '../texts/durations';
import { plainText } from '../texts/plainText';

function spanText(from: string | undefined, to: string | undefined) {
  const seconds = secondsBetween(from, to);
  return seconds === undefined ? undefined : durationText(seconds);
}

function lineOf(
  { message, at, healedAt }: AfterwatchNote,
  endedAt: string | undefined,
): string {
  const since = spanText(endedAt, at);
  const lasted = spanText(at, healedAt);
  const head = since ? `${since} after it ended: ` : '';
  const tail = lasted ? `, well again after ${lasted}` : '';
  return plainText(`${head}${message}${tail}`);
}

/** What came after a step had been successful; it changes no outcome. @internal */
export function afterwatchLines(
  { number, outcome, finishedAt }: StepExecution,
  { execution }: FollowedExecution,
): string[] {
  const notes = execution.afterwatch?.notes ?? [];
  const own = notes.filter(({ step }) => step === number);
  if (own.length === 0) return [];
  return [
    ...own.map(note => lineOf(note, finishedAt)),
    ...(outcome ? [`The outcome stays ${outcome}.`] : []),
  ];
}
