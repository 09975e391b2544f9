import { StepExecution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { FollowedExecution } from '../following/followExecution';
import { plainText } from '../texts/plainText';
import { Style } from '../texts/Style';
import { statusWord } from '../texts/words';
import { renderHeadline } from './headline';
import { amissTable, successTable } from './objectTables';
import { sectionLines, sectionsOf } from './sections';
import { lengthOf } from './subject';

/**
 * The result of an execution as text: one line that says it all, why, the
 * objects, and the permalink as the last line.
 *
 * @internal
 */
export function renderResult(seen: FollowedExecution, style: Style): string[] {
  const { outcome, url, steps } = seen.execution;
  const blocks = steps.flatMap(step => blocksOf(step, seen, style));
  const isDense = blocks.length === 0 || outcome === 'Successful';
  const gap = isDense ? [] : [''];
  return [
    renderHeadline(seen, style),
    ...blocks.flatMap(block => [...gap, ...block]),
    ...gap,
    plainText(url),
  ];
}

function blocksOf(
  step: StepExecution,
  seen: FollowedExecution,
  style: Style,
): string[][] {
  const rows = seen.objects.get(step.number) ?? [];
  const title = seen.execution.steps.length > 1 ? [stepLine(step, style)] : [];
  const sections = sectionLines(sectionsOf(step, seen));
  const isGood = step.outcome === 'Successful';
  const blocks = isGood
    ? [[...title, ...successTable(step, rows, style), ...sections]]
    : [[...title, ...sections], amissTable(step, rows, style)];
  return blocks.filter(block => block.length > 0);
}

function stepLine(step: StepExecution, style: Style): string {
  const status = step.outcome ?? step.state;
  const word = style.status(status, statusWord(status));
  const end = [word, lengthOf(step)].filter(Boolean).join(', ');
  return `Step ${step.number} ${plainText(step.name)}: ${end}`;
}
