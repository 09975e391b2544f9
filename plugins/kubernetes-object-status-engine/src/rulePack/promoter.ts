import { CelRule } from '../rules/own/CelRule';
import { allOf, readyIsFinal } from './expressions';
import { forKinds } from './forKinds';

const group = 'promoter.argoproj.io';

const isReady = "isTrue(object, 'Ready')";
const isNotReady = "isFalse(object, 'Ready')";

/** Whether one of the gate's environments is in a phase. */
const someEnvironment = (phase: string) =>
  `at(object, 'status.environments', []).exists(e, at(e, 'phase', '') == '${phase}')`;

/** A promotion reads `active` and `proposed` of one environment, at `from`. */
function promotion(from: string) {
  const active = `at(${from}, 'active.dry.sha', '')`;
  const proposed = `at(${from}, 'proposed.dry.sha', '')`;
  const checks = (side: string, phase: string) =>
    `at(${from}, '${side}.commitStatuses', []).exists(c, at(c, 'phase', '') == '${phase}')`;
  const isUpToDate = `${active} != '' && ${active} == ${proposed}`;
  const isOnItsWay = `${active} != '' && ${proposed} != '' && ${active} != ${proposed}`;
  const isBlocked = (side: string) =>
    `${checks(side, 'failure')} && !${checks(side, 'pending')}`;
  return {
    failed: `(${isOnItsWay} && ${isBlocked(
      'proposed',
    )}) || (${isUpToDate} && ${isBlocked('active')})`,
    successful: `${isUpToDate} && !${checks('active', 'pending')} && !${checks(
      'active',
      'failure',
    )}`,
  };
}

const own = promotion("at(object, 'status', {})");
const each = promotion('e');

/** The commit that was hydrated last: a note where nothing in the environment changed. */
const hydrated =
  "at(object, 'status.environments', []).map(e, at(e, 'proposed.note.drySha', at(e, 'proposed.dry.sha', '')))";

/** GitOps Promoter of the Argo project. */
export const promoter: CelRule[] = [
  ...forKinds(
    group,
    [
      'ClusterScmProvider',
      'CommitStatus',
      'ControllerConfiguration',
      'GitRepository',
      'RevertCommit',
      'ScmProvider',
    ],
    {
      ...readyIsFinal,
      note: 'A CommitStatus is in place once it is written to the source control system, whatever phase it carries there.',
    },
  ),
  ...forKinds(
    group,
    ['GitCommitStatus', 'TimedCommitStatus', 'WebRequestCommitStatus'],
    {
      failed: `${isNotReady} || (${isReady} && ${someEnvironment('failure')})`,
      successful: `${isReady} && !${someEnvironment('pending')}`,
      note: 'A gate: it is reached when no environment waits for it or was refused by it.',
    },
  ),
  {
    group,
    kind: 'ArgoCDCommitStatus',
    failed: `${isNotReady} || (${isReady} && (size(at(object, 'status.applicationsSelected', [])) == 0 || at(object, 'status.applicationsSelected', []).exists(a, at(a, 'phase', '') == 'failure')))`,
    successful: `${isReady} && !at(object, 'status.applicationsSelected', []).exists(a, at(a, 'phase', '') == 'pending')`,
    note: 'A selector that finds no application never reports anything.',
  },
  {
    group,
    kind: 'PullRequest',
    failed: isNotReady,
    successful: allOf(
      isReady,
      "at(object, 'status.id', '') != ''",
      "at(object, 'status.state', '') in ['open', 'merged', 'closed']",
    ),
  },
  {
    group,
    kind: 'ChangeTransferPolicy',
    failed: `${isNotReady} || (${isReady} && (${own.failed}))`,
    successful: allOf(isReady, own.successful),
    note: 'Failed checks block a promotion once none is pending any more.',
  },
  {
    group,
    kind: 'PromotionStrategy',
    failed: `${isNotReady} || (${isReady} && (size(at(object, 'status.environments', [])) == 0 || at(object, 'status.environments', []).exists(e, ${each.failed})))`,
    successful: allOf(
      isReady,
      `at(object, 'status.environments', []).all(e, ${each.successful})`,
      `${hydrated}.all(sha, sha == ${hydrated}[0])`,
    ),
    note: 'Reached when every environment runs what was proposed for it and the hydrator has come equally far in all.',
  },
];
