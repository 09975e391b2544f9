import { aWidget, JudgeCase, ruleCases } from '../../testUtils';
import { generic } from './generic';

const cause = 'CustomResourceFailed' as const;
const widget = aWidget().observing(1);
const withoutStatus = [
  { apiVersion: 'example.com/v1', kind: 'Widget', hasStatus: false },
];

const conditions: JudgeCase[] = [
  ...['Ready', 'Available', 'Succeeded'].map(type => ({
    name: `${type}=True`,
    object: widget.condition(type, 'True', { reason: 'AllGood' }),
    expect: {
      status: 'Successful' as const,
      reason: type,
      message: 'AllGood',
      columns: { condition: `${type}: True` },
    },
  })),
  {
    name: 'Ready=True without a reason',
    object: widget.condition('Ready', 'True', { reason: '' }),
    expect: {
      status: 'Successful',
      sentence: 'ConditionTrue',
      message: 'Ready is True',
    },
  },
  ...['False', 'Unknown'].map(status => ({
    name: `Ready=${status} is in progress, even with a final-looking reason (D30)`,
    object: widget.condition('Ready', status, {
      reason: 'Failed',
      message: 'no such bucket',
    }),
    expect: {
      status: 'InProgress' as const,
      reason: 'Failed',
      message: `Ready is ${status}: no such bucket`,
      cause,
    },
  })),
  {
    name: 'Ready=False that says nothing',
    object: widget.condition('Ready', 'False', { reason: '' }),
    expect: {
      reason: 'Ready',
      sentence: 'ConditionPending',
      message: 'Ready is False: Ready is False',
    },
  },
  ...[true, false].map(status => ({
    name: `Ready with the boolean ${status}, as YAML makes without quotes, says nothing`,
    object: widget.set('status.conditions', [{ type: 'Ready', status }]),
    expect: {
      status: 'InProgress' as const,
      reason: 'NoStatusReported',
    },
  })),
  {
    name: 'Ready decides before Available, Available before Succeeded',
    object: widget
      .condition('Succeeded', 'True')
      .condition('Available', 'False')
      .condition('Ready', 'True'),
    expect: { status: 'Successful', reason: 'Ready' },
  },
  {
    name: 'Stalled=True is failed, whatever else is said',
    object: widget
      .condition('Ready', 'True')
      .condition('Reconciling', 'True')
      .condition('Stalled', 'True', { message: 'quota' }),
    expect: {
      status: 'Failed',
      reason: 'Stalled',
      message: 'Stalled: quota',
      cause,
    },
  },
  {
    name: 'Stalled stands in its table where nothing else decides',
    object: widget.condition('Stalled', 'True'),
    expect: { columns: { condition: 'Stalled: True' } },
  },
  {
    name: 'Stalled=False says nothing',
    object: widget.condition('Stalled', 'False').condition('Ready', 'True'),
    expect: { status: 'Successful' },
  },
  {
    name: 'Reconciling=True comes before Ready',
    object: widget
      .condition('Ready', 'True')
      .condition('Reconciling', 'True', { reason: 'Working' }),
    expect: {
      status: 'InProgress',
      reason: 'Reconciling',
      message: 'Reconciling: Working',
    },
  },
  {
    name: 'a condition from before the generation is absent',
    object: widget
      .generation(2)
      .observing(2)
      .condition('Stalled', 'True', { observedGeneration: 1 })
      .condition('Ready', 'True', { observedGeneration: 2 }),
    expect: { status: 'Successful', reason: 'Ready' },
  },
  {
    name: 'the deciding condition is from before the generation: nothing is said yet',
    object: widget
      .generation(2)
      .observing(2)
      .condition('Ready', 'True', { observedGeneration: 1 }),
    expect: { status: 'InProgress', reason: 'NoStatusReported' },
  },
];

const generations: JudgeCase[] = [
  {
    name: 'an older observedGeneration: its controller has not seen it',
    object: widget.generation(2).condition('Ready', 'True'),
    expect: { status: 'InProgress', reason: 'WaitingForObservedGeneration' },
  },
  {
    name: 'observedGeneration as a string (scenario 15)',
    object: widget.generation(3).observing('3').condition('Ready', 'True'),
    expect: { status: 'Successful' },
  },
  {
    name: 'observedGeneration that is no number says nothing (D9)',
    object: widget.observing('5c7f').condition('Ready', 'True'),
    expect: { status: 'Successful' },
  },
  {
    name: 'a kind without a status: its observedGeneration is not compared',
    kinds: withoutStatus,
    object: widget.generation(9).condition('Ready', 'True'),
    expect: { status: 'Successful', reason: 'Ready' },
  },
];

const silent: JudgeCase[] = [
  {
    name: 'a kind without a status subresource is successful once it exists',
    kinds: withoutStatus,
    object: aWidget(),
    expect: { status: 'Successful', reason: 'Exists' },
  },
  {
    name: 'nor is anything awaited of its status where it has one all the same',
    kinds: withoutStatus,
    object: aWidget().set('status.phase', 'Fine'),
    expect: { status: 'Successful', reason: 'Exists' },
  },
  {
    name: 'one that was just applied and has no status yet is said to have none',
    applied: [{ resourceVersion: '1' }],
    object: aWidget(),
    expect: { status: 'InProgress', reason: 'NoStatusReported' },
    wakeAt: 30,
  },
  {
    name: 'a kind with a status that reports nothing: 30 s, then unknown',
    looks: [
      {
        at: 0,
        objects: [aWidget()],
        expect: {
          status: 'InProgress',
          reason: 'NoStatusReported',
          sentence: 'WaitingForStatus',
          message: 'Widget reports no status yet',
        },
        wakeAt: 30,
      },
      {
        at: 29.9,
        objects: [aWidget()],
        expect: { status: 'InProgress' },
        aggregate: 'InProgress',
      },
      {
        at: 30,
        objects: [aWidget()],
        expect: {
          status: 'Unknown',
          reason: 'NoStatusReported',
          message: 'Widget reports no status',
          cause: 'ControllerNotResponding',
        },
        aggregate: 'Successful',
        verified: false,
        stepWarnings: ['NoStatusReported'],
        blindRows: [],
      },
      {
        at: 31,
        objects: [widget.condition('Ready', 'True')],
        expect: { status: 'Successful' },
        verified: true,
        stepWarnings: [],
      },
    ],
  },
  {
    name: 'unknownObjects wait: in progress',
    check: { unknownObjects: 'wait' },
    looks: [
      { at: 0, objects: [aWidget()] },
      {
        at: 30,
        objects: [aWidget()],
        expect: { status: 'Unknown' },
        aggregate: 'InProgress',
        stepWarnings: [],
      },
    ],
  },
  {
    name: 'unknownObjects fail: failed',
    check: { unknownObjects: 'fail' },
    looks: [
      { at: 0, objects: [aWidget()] },
      {
        at: 30,
        objects: [aWidget()],
        expect: { status: 'Unknown' },
        aggregate: 'Failed',
      },
    ],
  },
  {
    name: 'a status without any deciding condition reports nothing (D29)',
    object: widget.set('status.phase', 'Fine'),
    expect: { status: 'InProgress', reason: 'NoStatusReported' },
  },
  {
    name: 'evaluate without an instant: the 30 s have not passed',
    evaluate: {},
    object: aWidget(),
    expect: { status: 'InProgress', reason: 'NoStatusReported' },
  },
  {
    name: 'evaluate: they have not passed since its creation',
    evaluate: { now: '2026-01-01T00:00:29Z' },
    object: aWidget(),
    expect: { status: 'InProgress', sentence: 'WaitingForStatus' },
  },
  {
    name: 'evaluate: they run from its creation',
    evaluate: { now: '2026-01-01T00:00:30Z' },
    object: aWidget(),
    expect: { status: 'Unknown', reason: 'NoStatusReported' },
  },
];

/** Reports no generation anywhere, and was Ready before the change. */
const green = aWidget().condition('Ready', 'True').version('1');
const changed = green.set('spec.size', 2).version('2').generation(2);

const rewritten = green.condition('Ready', 'True', { reason: 'Checked' });

const freshness: JudgeCase[] = [
  {
    name: 'the step changed its specification: in progress until its status is written again',
    applied: [{ resourceVersion: '2' }],
    looks: [
      { at: 0, objects: [green], expect: { reason: 'NotApplied' } },
      {
        at: 1,
        objects: [changed],
        expect: {
          status: 'InProgress',
          reason: 'WaitingForController',
          message: 'Waits until its status is written again',
          cause: 'ControllerNotResponding',
        },
        wakeAt: 31,
      },
      {
        at: 2,
        objects: [
          changed
            .version('3')
            .condition('Ready', 'True', { reason: 'Resized' }),
        ],
        expect: { status: 'Successful', warnings: [] },
      },
    ],
  },
  {
    name: 'for 30 s at most, then with a warning',
    applied: [{ resourceVersion: '2' }],
    looks: [
      { at: 0, objects: [green] },
      { at: 1, objects: [changed] },
      { at: 30.9, objects: [changed], expect: { status: 'InProgress' } },
      {
        at: 31,
        objects: [changed],
        expect: {
          status: 'Successful',
          warnings: ['FreshnessUnproven'],
          warned: [
            'its controller reports no generation: this status may be older than the change',
          ],
        },
      },
    ],
  },
  {
    name: 'a status that was written before the change is not one of after it',
    applied: [{ resourceVersion: '2' }],
    looks: [
      { at: 0, objects: [green] },
      { at: 1, objects: [rewritten.version('1b')] },
      {
        at: 2,
        objects: [rewritten.set('spec.size', 2).version('2').generation(2)],
        expect: { status: 'InProgress', reason: 'WaitingForController' },
      },
    ],
  },
  {
    name: 'the object before the apply was not seen: it counts as changed while it is as applied',
    applied: [{ resourceVersion: '2' }],
    looks: [
      {
        at: 0,
        objects: [changed],
        expect: { status: 'InProgress', reason: 'WaitingForController' },
      },
      {
        at: 1,
        objects: [changed.version('3')],
        expect: { status: 'Successful', warnings: [] },
      },
    ],
  },
  {
    name: 'the object before the apply was seen, and the apply changed nothing',
    looks: [
      { at: 0, objects: [green], expect: { status: 'Successful' } },
      {
        at: 1,
        objects: [green],
        applied: [{ resourceVersion: '1' }],
        expect: { status: 'Successful', warnings: [] },
      },
    ],
  },
  {
    name: 'an object that reports a generation is believed',
    applied: [{ resourceVersion: '2' }],
    object: changed.observing(2),
    expect: { status: 'Successful' },
  },
  {
    name: 'one that reports it in one of its conditions, too',
    applied: [{ resourceVersion: '2' }],
    object: changed
      .condition('Synced', 'True', { observedGeneration: 2 })
      .condition('Ready', 'True'),
    expect: { status: 'Successful' },
  },
  {
    name: 'one that reports it in a condition, too',
    applied: [{ resourceVersion: '2' }],
    object: changed.condition('Ready', 'True', { observedGeneration: 2 }),
    expect: { status: 'Successful' },
  },
];

ruleCases(generic, [...conditions, ...generations, ...silent, ...freshness]);
