import {
  ObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { FollowedExecution } from '../following/followExecution';
import { plainText } from '../texts/plainText';
import { plainStyle } from '../texts/Style';
import { shortenEnd } from '../texts/shorten';
import { statusWord } from '../texts/words';
import { explainedObjects } from './explainedObjects';
import { objectLabel, shownRows } from './objectRows';
import { untoldReport } from './objectTables';
import { renderHeadline } from './headline';
import { sectionsOf } from './sections';

/** 100 rows of at most some 600 bytes stay far below what a summary may have. */
const mostRows = 100;
const longestReport = 400;

/** The result in Markdown, for the page of a CI run. @internal */
export function renderSummary(seen: FollowedExecution): string {
  const { execution, objects } = seen;
  const steps = execution.steps.flatMap(step => [
    ...(execution.steps.length > 1
      ? [`#### Step ${step.number} ${escaped(step.name)}`, '']
      : []),
    ...sectionsOf(step, seen).flatMap(({ label, lines }) =>
      lines.length > 0 ? [`**${label}**`, '', ...lines.map(itemOf), ''] : [],
    ),
    ...objectTable(step, objects.get(step.number) ?? []),
  ]);
  const lines = [
    `### ${escaped(renderHeadline(seen, plainStyle))}`,
    '',
    ...steps,
    `[Open in the portal](${linkTarget(execution.url)})`,
    '',
  ];
  return `${lines.join('\n')}\n`;
}

/** What to do has numbers already. */
function itemOf(line: string): string {
  return /^\d+\. /.test(line) ? escaped(line) : `- ${escaped(line)}`;
}

function objectTable(step: StepExecution, rows: ObjectRow[]): string[] {
  const shown = shownRows(rows);
  if (shown.length === 0) return [];
  const { told } = explainedObjects(step, rows);
  const lines = shown.slice(0, mostRows).map(({ row, depth }) => {
    const indent = '&nbsp;&nbsp;'.repeat(depth);
    const report = row.status === 'Successful' ? '' : untoldReport(row, told);
    const cells = [
      indent + escaped(objectLabel(row)),
      escaped(statusWord(row.status)),
      escaped(shortenEnd(report, longestReport)),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const more = shown.length - mostRows;
  return [
    '| Object | Status | Report |',
    '| --- | --- | --- |',
    ...lines,
    '',
    ...(more > 0 ? [`and ${more} more`, ''] : []),
  ];
}

/** Text that stays text: no markup, no link, no mention of anyone. */
function escaped(text: string): string {
  return plainText(text)
    .replace(/([\\`*_{}[\]|#~!])/g, '\\$1')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@/g, '&#64;');
}

function linkTarget(url: string): string {
  const isWeb = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  return isWeb
    ? new URL(url).toString().replace(/[()]/g, encodeURIComponent)
    : '#';
}
