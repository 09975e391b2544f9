import {
  aDeployment,
  anObject,
  aPod,
  aReplicaSet,
  aService,
  aWidget,
  JudgeCase,
  judgeCases,
} from '../../testUtils';
import { HealthRule, HealthRuleVerdict } from './HealthRule';

const group = 'example.com';

/** A rule for Widgets that says the same of each. */
function saying(said: HealthRuleVerdict): HealthRule {
  return { name: 'widgets', group, kind: 'Widget', judge: () => said };
}

const broken: HealthRule = {
  ...saying({ status: 'Successful' }),
  judge() {
    throw new Error('no such key: phase');
  },
};

const widget = aWidget().observing(1);
const cause = 'CustomResourceFailed' as const;

const statuses: JudgeCase[] = [
  {
    name: 'its word counts, whatever the conditions say',
    rules: [
      saying({ status: 'Failed', reason: 'Bent', message: 'it is bent' }),
    ],
    object: widget.condition('Ready', 'True'),
    expect: {
      status: 'Failed',
      reason: 'Bent',
      sentence: 'RuleSays',
      message: 'it is bent',
      cause,
    },
  },
  {
    name: 'Failed without a word: the condition that names the failure',
    rules: [saying({ status: 'Failed' })],
    object: widget
      .condition('Ready', 'False', { reason: 'Creating' })
      .condition('Synced', 'False', { reason: 'NoAccess', message: 'denied' }),
    expect: {
      reason: 'NoAccess',
      message: 'Synced is False: denied',
      cause,
    },
  },
  {
    name: 'Failed: a condition that is bad while it is True comes first',
    rules: [saying({ status: 'Failed' })],
    object: widget
      .condition('Ready', 'False', { message: 'not ready' })
      .condition('Degraded', 'True', { reason: 'Disk', message: 'disk full' }),
    expect: { reason: 'Disk', message: 'Degraded is True: disk full' },
  },
  {
    name: 'InProgress without a word: the condition that is not there yet',
    rules: [saying({ status: 'InProgress' })],
    object: widget
      .condition('Accepted', 'True')
      .condition('Ready', 'Unknown', { reason: 'Waiting', message: 'for DNS' }),
    expect: {
      status: 'InProgress',
      reason: 'Waiting',
      message: 'Ready is Unknown: for DNS',
      cause,
    },
  },
  {
    name: 'InProgress: what is being done before what is not there yet',
    rules: [saying({ status: 'InProgress' })],
    object: widget
      .condition('Ready', 'False', { message: 'secret is missing' })
      .condition('Issuing', 'True', { message: 'asked the issuer' }),
    expect: { message: 'Issuing is True: asked the issuer' },
  },
  {
    name: 'Successful without a word: the condition that sums it up',
    rules: [saying({ status: 'Successful' })],
    object: widget.condition('Ready', 'True', { reason: 'AllGood' }),
    expect: { reason: 'Ready', message: 'AllGood', cause: undefined },
  },
  {
    name: 'Successful without a word, by a condition without a reason',
    rules: [saying({ status: 'Successful' })],
    object: widget.condition('Ready', 'True'),
    expect: { reason: 'Ready', message: 'Ready is True' },
  },
  {
    name: 'a condition of an older generation tells nothing',
    rules: [saying({ status: 'Failed' })],
    object: widget
      .generation(2)
      .observing(2)
      .condition('Ready', 'False', { message: 'old', observedGeneration: 1 }),
    expect: { reason: 'RuleFailed', message: 'Failed, by its rule' },
  },
  {
    name: 'no condition tells: its phase does',
    rules: [saying({ status: 'InProgress' })],
    object: widget.set('status.phase', 'Provisioning'),
    expect: {
      reason: 'Provisioning',
      sentence: 'RulePhase',
      message: 'Its phase is Provisioning',
    },
  },
  {
    name: 'its phase with what it says of it',
    rules: [saying({ status: 'Failed' })],
    object: widget
      .set('status.phase', 'Broken')
      .set('status.message', 'no quota'),
    expect: {
      reason: 'Broken',
      sentence: 'RulePhaseDetail',
      message: 'Its phase is Broken: no quota',
    },
  },
  {
    name: 'its phase with the reason that it gives',
    rules: [saying({ status: 'Failed' })],
    object: widget.set('status.phase', 'Broken').set('status.reason', 'NoDisk'),
    expect: { message: 'Its phase is Broken: NoDisk' },
  },
  ...(
    [
      ['Successful', 'RuleSuccessful'],
      ['InProgress', 'RuleInProgress'],
      ['Failed', 'RuleFailed'],
      ['Paused', 'RulePaused'],
      ['Unknown', 'RuleUnknown'],
    ] as const
  ).map(([status, reason]) => ({
    name: `nothing tells: ${status} by its rule`,
    rules: [saying({ status })],
    object: widget,
    expect: { status, reason, sentence: reason },
  })),
  {
    name: 'without a status it waits for its controller',
    rules: [saying({ status: 'InProgress' })],
    object: aWidget().set('status', undefined),
    expect: {
      status: 'InProgress',
      reason: 'NoStatusReported',
      message: 'Widget reports no status yet',
      cause: 'ControllerNotResponding',
    },
  },
  {
    name: 'without a status, and Failed all the same: by its rule',
    rules: [saying({ status: 'Failed' })],
    object: aWidget().set('status', undefined),
    expect: { status: 'Failed', reason: 'RuleFailed' },
  },
  {
    name: 'of a kind without a status nothing is awaited',
    kinds: [{ apiVersion: 'example.com/v1', kind: 'Widget', hasStatus: false }],
    rules: [saying({ status: 'InProgress' })],
    object: aWidget().set('status', undefined),
    expect: { status: 'InProgress', reason: 'RuleInProgress' },
  },
  ...['1st', '-Bad', 'Bad-', 'no code'].map(phase => ({
    name: `a phase that is no code is not taken for one: ${phase}`,
    rules: [saying({ status: 'Failed' })],
    object: widget.set('status.phase', phase),
    expect: { reason: 'RuleFailed' },
  })),
  {
    name: 'a phase of one letter is one',
    rules: [saying({ status: 'Failed' })],
    object: widget.set('status.phase', 'E'),
    expect: { reason: 'E' },
  },
  {
    name: 'parameters that it gives stay',
    rules: [saying({ status: 'Failed', message: 'bent', params: { by: 3 } })],
    object: widget,
    expect: { params: { by: 3, detail: 'bent' } },
  },
  {
    name: 'a reason that is no code is not taken for one',
    rules: [saying({ status: 'Failed' })],
    object: widget.condition('Ready', 'False', {
      reason: 'it is broken!',
      message: 'again',
    }),
    expect: { reason: 'Ready', message: 'Ready is False: again' },
  },
  {
    name: 'a long message is cut',
    rules: [saying({ status: 'Failed', message: 'x'.repeat(5_000) })],
    object: widget,
    expect: { message: /^x{1024}\.\.\.$/ },
  },
  {
    name: 'one that is just as long as it may be is not',
    rules: [saying({ status: 'Failed', message: 'x'.repeat(1_024) })],
    object: widget,
    expect: { message: 'x'.repeat(1_024) },
  },
  {
    name: 'Failed with a reason that means blind elsewhere keeps it',
    rules: [saying({ status: 'Failed', reason: 'Forbidden' })],
    object: widget,
    expect: { status: 'Failed', reason: 'Forbidden' },
    blindRows: [],
  },
  {
    name: 'Unknown with a reason that means blind elsewhere is not blind',
    rules: [saying({ status: 'Unknown', reason: 'Forbidden' })],
    object: widget,
    expect: { status: 'Unknown', reason: 'RuleUnknown' },
    blindRows: [],
  },
];

const order: JudgeCase[] = [
  {
    name: 'an error is no verdict: Unknown, blind, with its text',
    rules: [broken],
    object: widget.condition('Ready', 'True'),
    expect: {
      status: 'Unknown',
      reason: 'RuleError',
      message: 'Rule widgets: no such key: phase',
      cause: 'RuleError',
    },
    blindRows: ['Widget main'],
    verified: false,
  },
  {
    name: 'what is no status is an error',
    rules: [saying({ status: 'Green' as 'Successful' })],
    object: widget,
    expect: {
      reason: 'RuleError',
      message:
        'Rule widgets: it gives the status Green; must be one of Successful, InProgress, Failed, Paused, Unknown',
    },
  },
  {
    name: 'so is nothing at all',
    rules: [saying(undefined as unknown as HealthRuleVerdict)],
    object: widget,
    expect: { reason: 'RuleError', message: /it gives the status undefined;/ },
  },
  {
    name: 'an observed generation that lags comes before any rule',
    rules: [saying({ status: 'Successful' })],
    object: widget.generation(2),
    expect: { status: 'InProgress', reason: 'WaitingForObservedGeneration' },
  },
  {
    name: 'so does being deleted',
    rules: [broken],
    object: widget.leaving('example.com/guard'),
    expect: { status: 'InProgress', reason: 'Terminating' },
  },
  {
    name: 'a status from before the change comes before the rule, for a grace',
    rules: [saying({ status: 'Successful', message: 'fine' })],
    applied: [{ resourceVersion: '7' }],
    looks: [
      {
        at: 0,
        objects: [
          widget.observing(undefined).condition('Ready', 'True').version('7'),
        ],
        expect: { status: 'InProgress', reason: 'WaitingForController' },
        wakeAt: 30,
      },
      {
        at: 30,
        objects: [
          widget.observing(undefined).condition('Ready', 'True').version('7'),
        ],
        expect: {
          status: 'Successful',
          message: 'fine',
          warnings: ['FreshnessUnproven'],
        },
      },
    ],
  },
  {
    name: 'a pause that its manifest asks for is what was wanted',
    rules: [saying({ status: 'Paused' })],
    applied: [{ manifest: { spec: { paused: true } } }],
    object: widget.set('spec.paused', true),
    expect: { status: 'Successful', reason: 'Paused' },
  },
  {
    name: 'a suspension that its manifest asks for, too',
    rules: [saying({ status: 'Paused' })],
    applied: [{ manifest: { spec: { suspend: true } } }],
    object: widget.set('spec.suspend', true),
    expect: { status: 'Successful', reason: 'Paused' },
  },
  {
    name: 'what its manifest asks to pause and fails has failed',
    rules: [saying({ status: 'Failed', message: 'bent' })],
    applied: [{ manifest: { spec: { paused: true } } }],
    object: widget.set('spec.paused', true),
    expect: { status: 'Failed', message: 'bent' },
  },
  {
    name: 'a pause by someone else is one',
    rules: [saying({ status: 'Paused', message: 'by hand' })],
    applied: [{ manifest: { spec: {} } }],
    object: widget.set('spec.paused', true),
    expect: { status: 'Paused', cause: 'Paused', message: 'by hand' },
  },
  {
    name: 'it stands in its status since it was first seen in it',
    rules: [saying({ status: 'InProgress', reason: 'Bending' })],
    looks: [
      { at: 0, objects: [widget] },
      { at: 9, objects: [widget.version('9')], expect: { sinceSeconds: 0 } },
    ],
  },
];

const forDeployments: HealthRule = {
  name: 'apps/Deployment',
  group: 'apps',
  kind: 'Deployment',
  judge: () => ({ status: 'Successful', message: 'good enough' }),
};

const deployment = aDeployment();
const replicaSet = aReplicaSet('web-1').of(deployment);
const pod = aPod('web-a').of(replicaSet);
const crashing = pod.waiting('CrashLoopBackOff');

const rollout = anObject('argoproj.io/v1alpha1', 'Rollout', 'web')
  .uid('rollout-web')
  .generation(1);
const forRollouts: HealthRule = {
  name: 'argoproj.io/Rollout',
  group: 'argoproj.io',
  kind: 'Rollout',
  children: [
    { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
    { apiVersion: 'v1', kind: 'Pod' },
  ],
  judge: () => ({ status: 'Failed', message: 'degraded' }),
};

const children: JudgeCase[] = [
  {
    name: 'a built-in kind keeps its children judged and its columns',
    rules: [forDeployments],
    object: deployment,
    beside: [replicaSet, pod],
    expect: {
      status: 'Successful',
      message: 'good enough',
      columns: { ready: '1/1' },
    },
    rows: { 'Pod web-a': { status: 'Successful', counted: true } },
  },
  {
    name: 'the status of a built-in kind is believed: nothing waits for it to be written again',
    rules: [{ ...forDeployments, group: '', kind: 'Service' }],
    applied: [{ resourceVersion: '1' }],
    object: aService(),
    expect: { status: 'Successful', message: 'good enough', warnings: [] },
  },
  {
    name: 'a failed Pod below a built-in kind is carried up',
    rules: [forDeployments],
    object: deployment,
    beside: [replicaSet, crashing],
    expect: {
      status: 'Failed',
      reason: 'CrashLoopBackOff',
    },
  },
  {
    name: "a custom kind's children are shown, not judged",
    rules: [forRollouts],
    object: rollout,
    beside: [
      aReplicaSet('web-1').of(rollout),
      aPod('web-a')
        .of(aReplicaSet('web-1').of(rollout))
        .waiting('CrashLoopBackOff'),
    ],
    expect: { status: 'Failed', message: 'degraded' },
    rows: {
      'ReplicaSet web-1': { counted: false, below: 'Rollout web' },
      'Pod web-a': { counted: false, below: 'ReplicaSet web-1' },
    },
  },
];

describe("what a rule of one's own says", () => {
  judgeCases(statuses);
});

describe('what comes before it', () => {
  judgeCases(order);
});

describe('its children', () => {
  judgeCases(children);
});
