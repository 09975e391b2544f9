import {
  CauseText,
  causeTexts,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** What was looked for and is not the cause, by code. */
const ruledOut: Record<string, string> = Object.fromEntries(
  Object.entries(causeTexts).flatMap(
    ([code, { ruledOut: said }]: [string, CauseText]) =>
      said === undefined ? [] : [[code, said]],
  ),
);

/** Texts of the dossier: why a step failed and what to do. @internal */
export const dossierTexts = {
  missing_one: '{{count}} of {{total}} objects was not there yet',
  missing_other: '{{count}} of {{total}} objects were not there yet',
  neverStayed: 'It never stayed successful',
  causes_one: '{{count}} cause',
  causes_other: '{{count}} causes',
  showCause: 'Deployments with this cause',
  fold: 'Fold why',
  unfold: 'Unfold why',
  told: '{{object}}: {{sentence}}',
  waitedFor: 'What was waited for',
  windows: 'When it was successful',
  windowHeld: '{{time}}, for {{duration}}',
  evidence: 'Evidence',
  capturedAt: 'captured {{at}}',
  captured: 'captured {{from}} to {{to}}',
  truncated_one: '{{count}} log cut to its last lines',
  truncated_other: '{{count}} logs cut to their last lines',
  masked_one: '{{count}} value masked',
  masked_other: '{{count}} values masked',
  time: 'Time',
  from: 'From',
  said: 'What it said',
  times: '{{type}} ×{{number}}',
  reason: '{{reason}}:',
  saidWith: '{{reason}}: {{said}}',
  item: {
    Status: 'Status',
    Condition: 'Condition',
    Event: 'Event',
    Container: 'Container',
    Log: 'Log',
    Context: 'Around it',
  },
  allItems: 'All {{number}} items',
  firstItems: 'Only the first {{number}}',
  nothingKept: 'Nothing was kept: no object failed before the step ended.',
  notAllowed:
    'You may not see the evidence. The cause and what to do are shown.',
  difference: 'Difference to the last good deployment',
  differenceTo: 'Difference to the last good deployment, {{version}}',
  noneGood: 'There is no earlier successful deployment to {{environment}}.',
  noDifference:
    'No difference. Same manifests, same settings: what changed is outside of this deployment.',
  withheld: 'not kept',
  notFull_one: 'not every value of {{count}} of them is kept',
  notFull_other: 'not every value of {{count}} of them is kept',
  uncompared_one:
    'No manifest was recorded on both sides of {{objects}}: it cannot be compared.',
  uncompared_other:
    'No manifest was recorded on both sides of {{objects}}: they cannot be compared.',
  unchanged_one: '{{count}} object unchanged',
  unchanged_other: '{{count}} objects unchanged',
  moreLines_one: '{{count}} more difference',
  moreLines_other: '{{count}} more differences',
  inFull: 'Compare in full',
  settings: 'Settings of the check',
  setting: '{{step}}: {{setting}}',
  change: {
    Added: 'added',
    Removed: 'removed',
    Changed: 'changed',
  },
  was: 'was',
  is: 'is',
  line: '{{field}}: {{value}}',
  ruledOutTitle: 'Checked and ruled out',
  seenBefore: 'Seen before',
  seen_one: '{{count}} time in {{days}} days.',
  seen_other: '{{count}} times in {{days}} days.',
  seenOfOwner_one: '{{count}} time in {{days}} days in services of {{owner}}.',
  seenOfOwner_other:
    '{{count}} times in {{days}} days in services of {{owner}}.',
  neverSeen: 'Not in the {{days}} days before.',
  showThem: 'Show those of this component',
  notLoaded:
    'Evidence and difference could not be loaded. What is shown was recorded with the deployment.',
  loading: 'Loading evidence and difference',
  ruledOut,
} as const;
